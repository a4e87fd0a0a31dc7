import { Modal } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from './findings';
import { checkCell } from './sheet/checks';
import { ACCEPTED_GAP, type Sheet } from './sheet/sheet';
import { printLiteral } from './sheet/unaryTest';

interface Props {
  finding: Finding;
  sheet: Sheet;
  edit: (next: Sheet) => void;
  close: () => void;
}

/** A gap can be right: then the table itself says which one and why, in a line of its own. */
export function AcceptGap({ finding, sheet, edit, close }: Props) {
  const { t } = useTranslation();
  const [missing, setMissing] = useState(false);
  const inputs = sheet.columns.filter(({ kind }) => kind === 'if');
  const example = finding.example ?? {};
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string): string => String(form.get(name) ?? '').trim();
    const tests = inputs.map(({ name }) => said(name) || '-');
    const wrong = inputs.some((column, index) => checkCell(column, tests[index]));
    const lacks = !said('reason') || wrong;
    setMissing(lacks);
    if (!lacks) {
      edit({ ...sheet, head: [...sheet.head, [ACCEPTED_GAP, ...tests, said('reason')]] });
      close();
    }
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('rules.gap.title')}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <form onSubmit={submit} noValidate className="dlg">
        <p className="dim">{t('rules.gap.text')}</p>
        {inputs.map((column) => (
          <label className="fld" key={column.name}>
            <span>{column.label}</span>
            <input
              className="field mono"
              name={column.name}
              defaultValue={cellOf(example[column.name], column.type ?? 'text', column.name in example)}
            />
          </label>
        ))}
        <label className="fld">
          <span>{t('rules.gap.reason')} *</span>
          <textarea className="field" name="reason" rows={3} required aria-invalid={missing} data-autofocus />
        </label>
        {missing && (
          <p className="field-problem" role="alert">
            {t('rules.gap.missing')}
          </p>
        )}
        <div className="dlg-f">
          <button type="button" className="b big" onClick={close}>
            {t('words.cancel')}
          </button>
          <button className="b big prim">{t('rules.problems.accept')}</button>
        </div>
      </form>
    </Modal>
  );
}

function cellOf(value: unknown, type: Parameters<typeof printLiteral>[1], known: boolean): string {
  if (value === null || value === undefined) {
    return known ? 'null' : '-';
  }
  return printLiteral(String(value), type);
}
