import { Modal } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { whatHappened } from '../kit/Failure';

interface Props {
  word: 'suspend' | 'resume' | 'propose' | 'rollback' | 'approve' | 'reject' | 'withdraw';
  change: UseMutationResult<unknown, Error, string>;
  optional?: boolean;
  done: () => void;
  close: () => void;
}

const BAD = ['suspend', 'reject'];

/** Does something to a model, with the reason that its diary keeps. */
export function ReasonDialog({ word, change, optional = false, done, close }: Props) {
  const { t } = useTranslation();
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason')).trim();
    const unsaid = !reason && !optional;
    setMissing(unsaid);
    if (!unsaid && !change.isPending) {
      change.mutate(reason, {
        onSuccess: () => {
          done();
          close();
        },
      });
    }
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t(`models.${word}`)}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <form className="dlg" onSubmit={submit} noValidate>
        <p className="dim">{t(`models.${word}Text`)}</p>
        <label className="fld">
          <span>
            {t('models.reason')}
            {!optional && ' *'}
          </span>
          <textarea
            className="field"
            name="reason"
            rows={3}
            required={!optional}
            aria-invalid={missing}
            data-autofocus
          />
        </label>
        {missing && (
          <p className="field-problem" role="alert">
            {t('models.reasonMissing')}
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
          <button
            className={BAD.includes(word) ? 'b big bad' : 'b big prim'}
            aria-disabled={change.isPending}
          >
            {t(`models.${word}`)}
          </button>
        </div>
      </form>
    </Modal>
  );
}
