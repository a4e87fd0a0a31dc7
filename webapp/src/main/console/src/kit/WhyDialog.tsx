import { Modal } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { whatHappened } from './Failure';
import { Field } from './Field';

const MOST = 2000;

interface Props {
  title: string;
  /** The question above the reason, and what is said while it has no answer. */
  why: string;
  missing: string;
  /** The button that does it; `bad` for what is taken away. */
  word: string;
  bad?: boolean;
  pending: boolean;
  error: Error | null;
  /** @param form what else was asked for */
  act: (reason: string, form: FormData) => void;
  close: () => void;
  children: ReactNode;
}

/** Does something for which the record keeps a reason. */
export function WhyDialog({ title, why, missing, word, bad, pending, error, act, close, children }: Props) {
  const { t } = useTranslation();
  const [unsaid, setUnsaid] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const reason = String(form.get('reason')).trim();
    setUnsaid(!reason);
    if (reason && !pending) {
      act(reason, form);
    }
  };
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': t('words.close') }}>
      <form className="dlg" onSubmit={submit} noValidate>
        {children}
        <Field label={`${why} *`}>
          <textarea
            className="field"
            name="reason"
            rows={3}
            maxLength={MOST}
            required
            aria-invalid={unsaid}
            data-autofocus
          />
        </Field>
        {unsaid && (
          <p className="field-problem" role="alert">
            {missing}
          </p>
        )}
        {error && (
          <p className="field-problem" role="alert">
            {whatHappened(error, t)}
          </p>
        )}
        <div className="dlg-f">
          <button type="button" className="b big" onClick={close}>
            {t('words.cancel')}
          </button>
          <button className={bad ? 'b big bad' : 'b big prim'} aria-disabled={pending}>
            {word}
          </button>
        </div>
      </form>
    </Modal>
  );
}
