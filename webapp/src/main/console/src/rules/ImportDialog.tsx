import { Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../kit/Field';
import { Loading } from '../kit/Loading';
import { say } from '../kit/say';
import type { RulesetKey } from './desk';
import { DiffView } from './DiffView';
import { importTable } from './exchange';
import { Refusal } from './SubmitDialog';
import type { Imported } from './views';
import type { Workbench } from './workbench';

interface Props {
  id: RulesetKey;
  file: string;
  bench: Workbench;
  close: () => void;
}

/** Shows what a file would change, and only then takes it into the draft; undo takes it out again. */
export function ImportDialog({ id, file, bench, close }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<File>();
  const [decision, setDecision] = useState<string>();
  const looking = useMutation({
    mutationFn: async ({ from, table }: { from: File; table?: string }) => {
      await bench.settle();
      return importTable(id, { file, chosen: from, decision: table });
    },
  });
  const applying = useMutation({
    mutationFn: async (seen: Imported) => {
      await importTable(id, { file, chosen: chosen!, decision, apply: seen.revision });
      await bench.follow();
    },
    onSuccess: () => {
      say(t('rules.import.done'));
      close();
    },
  });
  const look = (from: File | undefined, table?: string): void => {
    setChosen(from);
    setDecision(table);
    applying.reset();
    looking.reset();
    if (from) {
      looking.mutate({ from, table });
    }
  };
  const read = looking.data;
  const usable = !!read?.diff.files.length && !applying.isPending;
  const failed = applying.error ?? looking.error;
  return (
    <Modal
      opened
      onClose={close}
      size="xl"
      title={t('rules.import.into', { file })}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <div className="dlg">
        <Field label={t('rules.import.file')}>
          <input
            className="field"
            type="file"
            accept=".csv,.xlsx,.dmn,.xml"
            onChange={(event) => look(event.currentTarget.files?.[0])}
          />
        </Field>
        <p className="dim">{t('rules.import.hint')}</p>
        {read && read.decisions.length > 1 && (
          <Field label={t('rules.import.decision')}>
            <select
              className="field"
              value={decision ?? ''}
              onChange={(event) => look(chosen, event.currentTarget.value || undefined)}
            >
              <option value="">{t('rules.import.choose')}</option>
              {read.decisions.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name || one.id}
                </option>
              ))}
            </select>
          </Field>
        )}
        {looking.isPending && <Loading rows={4} />}
        {failed && <Refusal problem={failed} />}
        {read && <ProblemList problems={read.problems.filter((one) => one.file === read.file)} />}
        {read && <DiffView diff={read.diff} />}
        <div className="dlg-f">
          <button className="b big" onClick={close}>
            {t('words.cancel')}
          </button>
          <button
            className="b big prim"
            onClick={() => usable && read && applying.mutate(read)}
            aria-disabled={!usable}
          >
            {t(applying.isPending ? 'rules.import.applying' : 'rules.import.apply')}
          </button>
        </div>
      </div>
    </Modal>
  );
}

const SHOWN = 8;

function ProblemList({ problems }: { problems: Imported['problems'] }) {
  const { t } = useTranslation();
  return problems.length ? (
    <div className="note warn" role="status">
      <span>
        {t('rules.import.problems', { count: problems.length })}
        <ul className="diffs">
          {problems.slice(0, SHOWN).map(({ row, line, message }, index) => (
            <li key={index}>
              {row ?? (line ? t('rules.uses.line', { line }) : t('rules.problems.whole'))}: {message}
            </li>
          ))}
        </ul>
      </span>
    </div>
  ) : null;
}
