import { Modal } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FairnessReason } from '../api/views';
import { whatHappened } from '../kit/Failure';

/** Why: in words, and where one is asked for with a code. */
export interface Said {
  reason: string;
  code?: string;
}

interface Props {
  word: 'suspend' | 'resume' | 'propose' | 'rollback' | 'approve' | 'reject' | 'withdraw';
  change: UseMutationResult<unknown, Error, Said>;
  optional?: boolean;
  /** Why a model serves though it treats a group worse: one of them has to be chosen, with words. */
  codes?: FairnessReason[];
  done: () => void;
  close: () => void;
}

const BAD = ['suspend', 'reject'];

/** Does something to a model, with the reason that its diary keeps. */
export function ReasonDialog({ word, change, optional = false, codes = [], done, close }: Props) {
  const { t } = useTranslation();
  const [missing, setMissing] = useState(false);
  const asksCode = codes.length > 0;
  const needed = !optional || asksCode;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const reason = String(values.get('reason')).trim();
    const code = String(values.get('code') ?? '') || undefined;
    const unsaid = (!reason && needed) || (asksCode && !code);
    setMissing(unsaid);
    if (!unsaid && !change.isPending) {
      change.mutate(
        { reason, code },
        {
          onSuccess: () => {
            done();
            close();
          },
        },
      );
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
        {asksCode && (
          <>
            <p className="note seal">{t('models.fairness.needsReason')}</p>
            <label className="fld">
              <span>{t('models.fairness.why')} *</span>
              <select className="field" name="code" required aria-invalid={missing} defaultValue="">
                <option value="">{t('models.fairness.choose')}</option>
                {codes.map(({ code, label }) => (
                  <option key={code} value={code}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
        <label className="fld">
          <span>
            {t('models.reason')}
            {needed && ' *'}
          </span>
          <textarea
            className="field"
            name="reason"
            rows={3}
            required={needed}
            aria-invalid={missing}
            data-autofocus
          />
        </label>
        {missing && (
          <p className="field-problem" role="alert">
            {t(asksCode ? 'models.fairness.missing' : 'models.reasonMissing')}
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
