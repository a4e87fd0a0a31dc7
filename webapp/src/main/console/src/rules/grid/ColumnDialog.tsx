import { Modal } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../kit/Field';
import { columnText, type ColumnText } from '../sheet/columns';
import { kindOf, type Sheet } from '../sheet/sheet';
import { VALUE_TYPES } from '../sheet/unaryTest';
import type { FactField } from '../views';

interface Props {
  sheet: Sheet;
  /** Absent for a new column. */
  at?: number;
  facts: readonly FactField[];
  done: (text: ColumnText) => void;
  close: () => void;
}

const KINDS = ['if', 'then', 'note'] as const;
type Kind = (typeof KINDS)[number];

/** The answers that a rule set can give; a table that is evaluated by itself may have others. */
const ANSWERS = [
  'refuse',
  'escalate',
  'discount.line',
  'discount.order',
  'discount.amount',
  'shipping.cost',
  'floor.margin',
  'carrier',
  'carrier.number',
];
const NOTES = ['because', 'comment', 'owner', 'review'];
const PLAIN = /^[A-Za-z_][\w.]*$/;

/** What a column asks, answers or notes, and how it is named for people. */
export function ColumnDialog({ sheet, at, facts, done, close }: Props) {
  const { t } = useTranslation();
  const list = useId();
  const old = at === undefined ? undefined : columnText(sheet, at);
  const cases = sheet.kind === 'cases';
  const [oldKind, oldName] = old && !cases ? kindOf(old.cell, 1) : (['if', old?.cell ?? ''] as const);
  const [kind, setKind] = useState<Kind>(oldKind as Kind);
  const [name, setName] = useState<string>(oldName);
  const [problem, setProblem] = useState<'name' | 'twice'>();
  const fact = facts.find(({ path }) => path === name);
  const known = kind === 'if' ? facts.map(({ path }) => path) : kind === 'then' ? ANSWERS : NOTES;

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (what: string): string => String(form.get(what) ?? '').trim();
    const word = name.trim();
    const twice = sheet.columns.some(
      (one, index) => index !== at && one.name === word && (cases || one.kind === kind),
    );
    setProblem(!word ? 'name' : twice ? 'twice' : undefined);
    if (word && !twice) {
      const plain = PLAIN.test(word) ? word : '`' + word + '`';
      const cell = cases || kind === 'note' ? word : `${kind} ${plain}`;
      const typed = !cases && kind !== 'note';
      done({
        cell,
        type: typed ? said('type') : '',
        label: said('label'),
        values: said('values'),
        unit: said('unit'),
      });
    }
  };
  return (
    <Modal
      opened
      onClose={close}
      returnFocus={false}
      title={t(old ? 'rules.columns.change' : 'rules.columns.add')}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <form className="dlg" onSubmit={submit} noValidate>
        {!cases && (
          <Field label={t('rules.columns.kind')}>
            <select
              className="field"
              value={kind}
              disabled={!!old}
              onChange={(event) => setKind(event.currentTarget.value as Kind)}
            >
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {t(`rules.columns.kinds.${one}`)}
                </option>
              ))}
            </select>
          </Field>
        )}
        <Field label={`${t(`rules.columns.name.${cases ? 'if' : kind}`)} *`}>
          <input
            className="field mono"
            list={list}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            required
            aria-invalid={!!problem}
            autoComplete="off"
            data-autofocus
          />
        </Field>
        <datalist id={list}>
          {known.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        {problem && (
          <p className="field-problem" role="alert">
            {t(`rules.columns.problem.${problem}`, { name })}
          </p>
        )}
        {!cases && (
          <>
            {kind !== 'note' && (
              <Field label={t('rules.columns.type')}>
                <select
                  key={fact?.type}
                  className="field"
                  name="type"
                  defaultValue={old?.type || (fact?.type ?? 'text')}
                >
                  {VALUE_TYPES.map((type) => (
                    <option key={type}>{type}</option>
                  ))}
                </select>
              </Field>
            )}
            <div className="pair">
              <Field label={t('rules.columns.label')}>
                <input
                  key={fact?.label}
                  className="field"
                  name="label"
                  defaultValue={old?.label ?? fact?.label ?? ''}
                />
              </Field>
              <Field label={t('rules.columns.unit')}>
                <input className="field" name="unit" defaultValue={old?.unit} />
              </Field>
            </div>
            {kind !== 'note' && (
              <Field label={t('rules.columns.values')}>
                <input
                  key={fact?.path}
                  className="field mono"
                  name="values"
                  defaultValue={old?.values ?? fact?.values?.join(', ') ?? ''}
                />
              </Field>
            )}
          </>
        )}
        <div className="dlg-f">
          <button type="button" className="b big" onClick={close}>
            {t('words.cancel')}
          </button>
          <button className="b big prim">{t(old ? 'rules.columns.save' : 'rules.columns.add')}</button>
        </div>
      </form>
    </Modal>
  );
}
