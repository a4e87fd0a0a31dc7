import { Modal } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Repair, UndoRequest } from '../api/views';
import { whatHappened } from '../kit/Failure';
import { say } from '../kit/say';
import { useCleaningDesk } from './queries';

/** What is to be taken back: one repair, those of a step, or all. */
export interface Wanted {
  body: Omit<UndoRequest, 'why'>;
  repairs: number;
  step?: string;
  one?: Repair;
}

interface Props {
  id: string;
  wanted: Wanted;
  close: () => void;
}

/** Takes repairs back, with the reason that stays beside them. */
export function UndoDialog({ id, wanted, close }: Props) {
  const { t } = useTranslation();
  const { undo } = useCleaningDesk(id);
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const why = String(new FormData(event.currentTarget).get('why')).trim();
    setMissing(!why);
    if (why && !undo.isPending) {
      undo.mutate(
        { ...wanted.body, why },
        {
          onSuccess: ({ repairs }) => {
            say(t('imports.cleaning.began', { count: repairs }));
            close();
          },
        },
      );
    }
  };
  const { one, step, repairs } = wanted;
  return (
    <Modal
      opened
      onClose={close}
      title={t('imports.cleaning.dialog', { count: repairs })}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <form className="dlg" onSubmit={submit} noValidate>
        {one && (
          <p>
            <span className="mono">{one.order}</span>: <ins>{one.after}</ins> → <del>{one.before}</del>
          </p>
        )}
        {step && <p>{step}</p>}
        <p className="dim">{t('imports.cleaning.dialogText')}</p>
        <label className="fld">
          <span>{t('imports.cleaning.reason')} *</span>
          <textarea className="field" name="why" rows={3} required aria-invalid={missing} data-autofocus />
        </label>
        {missing && (
          <p className="field-problem" role="alert">
            {t('imports.cleaning.reasonMissing')}
          </p>
        )}
        {undo.error && (
          <p className="field-problem" role="alert">
            {whatHappened(undo.error, t)}
          </p>
        )}
        <div className="dlg-f">
          <button type="button" className="b big" onClick={close}>
            {t('words.cancel')}
          </button>
          <button className="b big bad" aria-disabled={undo.isPending}>
            {t('imports.cleaning.confirm')}
          </button>
        </div>
      </form>
    </Modal>
  );
}
