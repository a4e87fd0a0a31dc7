import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../kit/Field';
import { say } from '../kit/say';
import { DiffView } from './DiffView';
import { differences } from './sheet/differences';
import { readSheet, type Sheet } from './sheet/sheet';
import type { Workbench } from './workbench';

interface Props {
  file: string;
  bench: Workbench;
  close: () => void;
}

/** Shows what a CSV file would change, and only then takes it into the draft; undo takes it out again. */
export function ImportDialog({ file, bench, close }: Props) {
  const { t } = useTranslation();
  const [read, setRead] = useState<Sheet>();
  const usable = !!read && read.columns.length > 0;
  const choose = async (chosen: File | undefined): Promise<void> => {
    setRead(chosen && readSheet(file, await chosen.text()));
  };
  const apply = (): void => {
    if (usable) {
      bench.edit(file, read);
      say(t('rules.import.done'));
      close();
    }
  };
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
            accept=".csv,text/csv"
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
        </Field>
        <p className="dim">{t('rules.import.hint')}</p>
        {read && !usable && (
          <p className="note bad" role="alert">
            {t('rules.import.none')}
          </p>
        )}
        {usable && <DiffView diff={differences(file, bench.state.sheets[file].now, read)} />}
        <div className="dlg-f">
          <button className="b big" onClick={close}>
            {t('words.cancel')}
          </button>
          <button className="b big prim" onClick={apply} aria-disabled={!usable}>
            {t('rules.import.apply')}
          </button>
        </div>
      </div>
    </Modal>
  );
}
