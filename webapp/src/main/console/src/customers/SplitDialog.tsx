import { Modal } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { whatHappened } from '../kit/Failure';
import { say } from '../kit/say';
import { useSplit } from './queries';

/** Takes an id out of the customer's record, with the reason that stays beside it. */
export function SplitDialog({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation();
  const split = useSplit(id);
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const why = String(new FormData(event.currentTarget).get('why')).trim();
    setMissing(!why);
    if (why && !split.isPending) {
      split.mutate(why, {
        onSuccess: () => {
          say(t('customers.joined.done', { id }));
          close();
        },
      });
    }
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('customers.joined.dialog', { id })}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <form className="dlg" onSubmit={submit} noValidate>
        <p className="dim">{t('customers.joined.dialogText')}</p>
        <label className="fld">
          <span>{t('customers.joined.reason')} *</span>
          <textarea className="field" name="why" rows={3} required aria-invalid={missing} data-autofocus />
        </label>
        {missing && (
          <p className="field-problem" role="alert">
            {t('customers.joined.reasonMissing')}
          </p>
        )}
        {split.error && (
          <p className="field-problem" role="alert">
            {whatHappened(split.error, t)}
          </p>
        )}
        <div className="dlg-f">
          <button type="button" className="b big" onClick={close}>
            {t('words.cancel')}
          </button>
          <button className="b big bad" aria-disabled={split.isPending}>
            {t('customers.joined.confirm')}
          </button>
        </div>
      </form>
    </Modal>
  );
}
