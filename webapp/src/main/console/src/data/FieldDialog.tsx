import { Modal } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field as Fact } from '../api/views';
import { whatHappened } from '../kit/Failure';
import { Field } from '../kit/Field';
import { useDescribing } from './queries';

/** Who answers for a fact, and what it means in this shop. */
export function FieldDialog({ field, close }: { field: Fact; close: () => void }) {
  const { t } = useTranslation();
  const describing = useDescribing();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string | undefined => String(form.get(name)).trim() || undefined;
    if (!describing.isPending) {
      describing.mutate(
        { path: field.path, owner: text('owner'), meaning: text('meaning') },
        { onSuccess: close },
      );
    }
  };
  return (
    <Modal opened onClose={close} title={field.path} closeButtonProps={{ 'aria-label': t('words.close') }}>
      <form className="dlg" onSubmit={submit} noValidate>
        <Field label={t('data.fields.owner')}>
          <input
            className="field"
            name="owner"
            maxLength={200}
            defaultValue={field.owner ?? ''}
            data-autofocus
          />
        </Field>
        <Field label={t('data.fields.meaning')}>
          <textarea
            className="field"
            name="meaning"
            rows={3}
            maxLength={1000}
            defaultValue={field.meaning ?? ''}
          />
        </Field>
        {describing.error && (
          <p className="field-problem" role="alert">
            {whatHappened(describing.error, t)}
          </p>
        )}
        <div className="dlg-f">
          <button type="button" className="b big" onClick={close}>
            {t('words.cancel')}
          </button>
          <button className="b big prim" aria-disabled={describing.isPending}>
            {t('data.save')}
          </button>
        </div>
      </form>
    </Modal>
  );
}
