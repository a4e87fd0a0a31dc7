import { Modal } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { whatHappened } from '../kit/Failure';
import { say } from '../kit/say';
import { useErase } from './privacy';

/** Asks to have a customer erased; another person has to agree before anything happens. */
export function EraseDialog({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation();
  const erase = useErase(id);
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason')).trim();
    setMissing(!reason);
    if (reason && !erase.isPending) {
      erase.mutate(reason, {
        onSuccess: () => {
          say(t('customers.privacy.asked'));
          close();
        },
      });
    }
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('customers.privacy.dialog', { id })}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <form className="dlg" onSubmit={submit} noValidate>
        <p className="dim">{t('customers.privacy.dialogText')}</p>
        <label className="fld">
          <span>{t('customers.privacy.reason')} *</span>
          <textarea
            className="field"
            name="reason"
            rows={3}
            maxLength={2000}
            required
            aria-invalid={missing}
            data-autofocus
          />
        </label>
        {missing && (
          <p className="field-problem" role="alert">
            {t('customers.privacy.reasonMissing')}
          </p>
        )}
        {erase.error && (
          <p className="field-problem" role="alert">
            {whatHappened(erase.error, t)}
          </p>
        )}
        <div className="dlg-f">
          <button type="button" className="b big" onClick={close}>
            {t('words.cancel')}
          </button>
          <button className="b big bad" aria-disabled={erase.isPending}>
            {t('customers.privacy.confirm')}
          </button>
        </div>
      </form>
    </Modal>
  );
}
