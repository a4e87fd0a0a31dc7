import { Modal } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source } from '../api/views';
import { whatHappened } from '../kit/Failure';
import { Field } from '../kit/Field';
import { seconds, split } from './interval';
import { useSourceDesk } from './queries';

interface Props {
  /** Undefined: one that was never heard yet. */
  source?: Source;
  close: () => void;
}

/** Who answers for a source, and how often it has to be heard. */
export function SourceDialog({ source, close }: Props) {
  const { t } = useTranslation();
  const { expect, forget } = useSourceDesk();
  const [missing, setMissing] = useState(false);
  const known = source?.everySeconds ? split(source.everySeconds) : undefined;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = source?.source ?? String(form.get('source')).trim();
    const number = Number(form.get('number'));
    setMissing(!name);
    if (name && !expect.isPending) {
      expect.mutate(
        {
          source: name,
          owner: String(form.get('owner')).trim() || undefined,
          everySeconds: number ? seconds(number, String(form.get('unit'))) : undefined,
        },
        { onSuccess: close },
      );
    }
  };
  const trouble = expect.error ?? forget.error;
  return (
    <Modal
      opened
      onClose={close}
      title={source ? source.source : t('data.sources.add')}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <form className="dlg" onSubmit={submit} noValidate>
        <p className="dim">{t('data.sources.dialogText')}</p>
        {!source && (
          <Field label={`${t('data.sources.source')} *`}>
            <input className="field" name="source" required aria-invalid={missing} data-autofocus />
          </Field>
        )}
        {missing && (
          <p className="field-problem" role="alert">
            {t('data.sources.nameMissing')}
          </p>
        )}
        <Field label={t('data.sources.owner')}>
          <input className="field" name="owner" defaultValue={source?.owner ?? ''} />
        </Field>
        <div className="interval">
          <Field label={t('data.sources.everyLabel')}>
            <input
              className="field"
              name="number"
              type="number"
              min={1}
              max={999}
              defaultValue={known?.number ?? ''}
            />
          </Field>
          <Field label={t('data.sources.unit')}>
            <select className="field" name="unit" defaultValue={known?.unit ?? 'hours'}>
              <option value="minutes">{t('data.sources.units.minutes')}</option>
              <option value="hours">{t('data.sources.units.hours')}</option>
              <option value="days">{t('data.sources.units.days')}</option>
            </select>
          </Field>
        </div>
        {trouble && (
          <p className="field-problem" role="alert">
            {whatHappened(trouble, t)}
          </p>
        )}
        <div className="dlg-f">
          {source?.setBy && (
            <button
              type="button"
              className="b big bad"
              aria-disabled={forget.isPending}
              onClick={() => !forget.isPending && forget.mutate(source.source, { onSuccess: close })}
            >
              {t('data.sources.forget')}
            </button>
          )}
          <button type="button" className="b big" onClick={close}>
            {t('words.cancel')}
          </button>
          <button className="b big prim" aria-disabled={expect.isPending}>
            {t('data.save')}
          </button>
        </div>
      </form>
    </Modal>
  );
}
