import { useMutation } from '@tanstack/react-query';
import { IconUpload } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { bytes } from '../kit/format';
import { Field } from '../kit/Field';
import { whatHappened } from '../kit/Failure';
import { navigate } from '../kit/address';
import { Panel } from '../kit/Panel';
import { upload, type Upload } from './upload';

const FORMATS = ['online-retail', 'shopify'] as const;

export function ImportForm() {
  const { t } = useTranslation();
  const [sent, setSent] = useState(0);
  const [size, setSize] = useState(0);
  const [missing, setMissing] = useState(false);
  const sending = useMutation({
    mutationFn: (what: Upload) => upload(what, setSent),
    onSuccess: ({ id }) => navigate(`/events/import/${id}`),
  });

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get('file');
    const chosen = file instanceof File && file.size > 0;
    setMissing(!chosen);
    if (chosen && !sending.isPending) {
      setSize(file.size);
      sending.mutate({ file, format: String(form.get('format')), name: String(form.get('name')).trim() });
    }
  };

  return (
    <Panel title={t('events.tabs.import')}>
      <form className="import" onSubmit={submit} noValidate>
        <Field label={t('imports.file')}>
          <input
            className="field"
            type="file"
            name="file"
            accept=".csv,.gz,text/csv"
            aria-invalid={missing}
          />
        </Field>
        <p className="dim">{t('imports.fileHint')}</p>
        {missing && (
          <p className="field-problem" role="alert">
            {t('imports.missingFile')}
          </p>
        )}
        <fieldset>
          <legend>{t('imports.format')}</legend>
          {FORMATS.map((format, index) => (
            <label key={format} className="radio">
              <input type="radio" name="format" value={format} defaultChecked={index === 0} />
              {t(`imports.formats.${format}`)}
            </label>
          ))}
        </fieldset>
        <p className="dim">{t('imports.deliveryHint')}</p>
        <Field label={t('imports.name')}>
          <input className="field" name="name" placeholder={t('imports.nameHint')} />
        </Field>
        <p className="dim">{t('imports.train')}</p>
        {sending.isPending && (
          <div>
            <progress value={sent} max={size || 1} aria-label={t('imports.starting')} />
            <p className="dim num" role="status">
              {t('imports.uploading', { sent: bytes(sent), total: bytes(size) })}
            </p>
          </div>
        )}
        {sending.error && (
          <p className="note bad" role="alert">
            {whatHappened(sending.error, t)}
          </p>
        )}
        <div className="dlg-f">
          <button className="b prim" type="submit" aria-disabled={sending.isPending}>
            <IconUpload size={15} aria-hidden />
            {sending.isPending ? t('imports.starting') : t('imports.start')}
          </button>
        </div>
      </form>
    </Panel>
  );
}
