import { Modal } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Caretaker } from '../api/views';
import { whatHappened } from '../kit/Failure';
import { Field } from '../kit/Field';
import { useCaretaking } from './queries';

/** Who answers for one of them, and the day by which it has to be looked at again. */
export function OwnerDialog({ one, close }: { one: Caretaker; close: () => void }) {
  const { t } = useTranslation();
  const change = useCaretaking();
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const owner = String(values.get('owner')).trim();
    const reviewOn = String(values.get('reviewOn'));
    setMissing(!owner || !reviewOn);
    if (owner && reviewOn && !change.isPending) {
      change.mutate({ kind: one.kind, name: one.name, owner, reviewOn }, { onSuccess: close });
    }
  };
  return (
    <Modal opened onClose={close} title={one.name} closeButtonProps={{ 'aria-label': t('words.close') }}>
      <form className="dlg" onSubmit={submit} noValidate>
        <p className="dim">{t('oversight.owners.dialogText')}</p>
        <Field label={`${t('oversight.owners.owner')} *`}>
          <input
            className="field"
            name="owner"
            maxLength={200}
            required
            aria-invalid={missing}
            defaultValue={one.owner ?? ''}
            data-autofocus
          />
        </Field>
        <Field label={`${t('oversight.owners.reviewOn')} *`}>
          <input
            className="field"
            name="reviewOn"
            type="date"
            required
            aria-invalid={missing}
            defaultValue={one.reviewOn ?? ''}
          />
        </Field>
        {missing && (
          <p className="field-problem" role="alert">
            {t('oversight.owners.missing')}
          </p>
        )}
        {change.error && (
          <p className="field-problem" role="alert">
            {whatHappened(change.error, t)}
          </p>
        )}
        <div className="dlg-f">
          <button type="button" className="b big" onClick={close}>
            {t('words.cancel')}
          </button>
          <button className="b big prim" aria-disabled={change.isPending}>
            {t('oversight.owners.save')}
          </button>
        </div>
      </form>
    </Modal>
  );
}
