import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Failure } from '../kit/Failure';
import { Field } from '../kit/Field';
import { Loading } from '../kit/Loading';
import { addressOf, findUses } from './desk';
import type { FactField, Use } from './views';

interface Props {
  field: string;
  facts: readonly FactField[];
  close: () => void;
}

/** Every table row and rule in force that asks for a fact, each a link to its place. */
export function WhereUsedDialog({ field, facts, close }: Props) {
  const { t } = useTranslation();
  const [word, setWord] = useState(field);
  const sought = useDeferredValue(word.trim());
  const list = useId();
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('rules.uses.title')}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <div className="dlg">
        <Field label={t('rules.uses.field')}>
          <input
            className="field mono"
            list={list}
            value={word}
            onChange={(event) => setWord(event.currentTarget.value)}
            placeholder="order.total"
            autoComplete="off"
            data-autofocus
          />
        </Field>
        <datalist id={list}>
          {facts.map(({ path }) => (
            <option key={path} value={path} />
          ))}
        </datalist>
        {sought && <Uses field={sought} close={close} />}
      </div>
    </Modal>
  );
}

function Uses({ field, close }: { field: string; close: () => void }) {
  const { t } = useTranslation();
  const asked = useQuery({ queryKey: ['rules', 'uses', field], queryFn: () => findUses(field) });
  if (!asked.data) {
    return asked.error ? (
      <Failure error={asked.error} retry={() => void asked.refetch()} level={2} />
    ) : (
      <Loading rows={3} />
    );
  }
  const files = new Map<string, Use[]>();
  for (const use of asked.data) {
    const file = `${use.ruleset}/${use.file}`;
    files.set(file, [...(files.get(file) ?? []), use]);
  }
  return (
    <>
      <p className="dim" role="status">
        {t('rules.uses.found', { count: asked.data.length, field })}
      </p>
      <ul className="uses">
        {[...files].map(([file, uses]) => (
          <li key={file}>
            <span className="mono">{file}</span>
            <span>
              {uses.map((use) => (
                <Link key={use.line} className="lnk mono" href={placeOf(use)} onClick={close}>
                  {use.row ?? use.rule ?? t('rules.uses.line', { line: use.line })}
                </Link>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

export function placeOf({
  ruleset,
  file,
  row,
  line,
}: Pick<Use, 'ruleset' | 'file' | 'row' | 'line'>): string {
  const [feature, set] = ruleset.split('/');
  return `${addressOf({ feature, set }, file)}?${row ? `row=${encodeURIComponent(row)}` : `line=${line}`}`;
}
