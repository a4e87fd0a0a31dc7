import { Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../kit/Field';
import { say } from '../kit/say';
import { importFile, type RulesetKey } from './desk';
import { DiffView } from './DiffView';
import { Refusal } from './SubmitDialog';
import type { Workbench } from './workbench';

interface Props {
  id: RulesetKey;
  file: string;
  bench: Workbench;
  reopen: () => void;
  close: () => void;
}

/** Shows what a file would change, and only then takes it into the draft. */
export function ImportDialog({ id, file, bench, reopen, close }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<File>();
  const upload = useMutation({
    mutationFn: async ({ bytes, apply }: { bytes: File; apply: boolean }) => {
      await bench.settle();
      return importFile(id, { format: formatOf(bytes.name), file, apply, bytes });
    },
  });
  const choose = (bytes: File | undefined): void => {
    setChosen(bytes);
    if (bytes) {
      upload.mutate({ bytes, apply: false });
    }
  };
  const apply = async (): Promise<void> => {
    if (chosen) {
      await upload.mutateAsync({ bytes: chosen, apply: true });
      say(t('rules.import.done'));
      close();
      reopen();
    }
  };
  const problems = upload.data?.problems ?? [];
  const broken = problems.some(({ severity }) => severity === 'error');
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
            accept=".csv,.xlsx,.dmn"
            onChange={(event) => choose(event.currentTarget.files?.[0])}
          />
        </Field>
        <p className="dim">{t('rules.import.hint')}</p>
        {upload.error && <Refusal problem={upload.error} />}
        {problems.length > 0 && (
          <ul className="diffs">
            {problems.slice(0, 50).map((problem, index) => (
              <li key={index} className={problem.severity === 'error' ? 'up' : 'wn'}>
                {[problem.row, problem.column].filter(Boolean).join(', ')} {problem.message}
              </li>
            ))}
          </ul>
        )}
        {upload.data?.diff && <DiffView diff={upload.data.diff} />}
        <div className="dlg-f">
          <button className="b big" onClick={close}>
            {t('words.cancel')}
          </button>
          <button
            className="b big prim"
            onClick={() => void apply()}
            aria-disabled={!upload.data || broken || upload.isPending}
          >
            {t('rules.import.apply')}
          </button>
        </div>
      </div>
    </Modal>
  );
}

const formatOf = (name: string): string => /\.(xlsx|dmn)$/i.exec(name)?.[1].toLowerCase() ?? 'csv';
