import { Modal } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../api/problem';
import type { ProblemLine } from '../api/views';
import { whatHappened } from '../kit/Failure';
import { navigate } from '../kit/address';
import { Field } from '../kit/Field';
import { addressOf, useDesk, type RulesetKey } from './desk';
import { HERE, zones } from './zones';
import type { Workbench } from './workbench';

interface Props {
  id: RulesetKey;
  bench: Workbench;
  errors: number;
  close: () => void;
}

/** Hands the draft to a reviewer: why, and from when until when it shall hold. */
export function SubmitDialog({ id, bench, errors, close }: Props) {
  const { t } = useTranslation();
  const { submit } = useDesk(id);
  const [missing, setMissing] = useState(false);
  const [failed, setFailed] = useState<unknown>();

  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string): string => String(form.get(name) ?? '').trim();
    setMissing(!said('reason'));
    if (!said('reason') || submit.isPending) {
      return;
    }
    try {
      await bench.settle();
      const change = await submit.mutateAsync({
        reason: said('reason'),
        effectiveFrom: said('from') || undefined,
        effectiveUntil: said('until') || undefined,
        zone: said('zone'),
      });
      close();
      navigate(`${addressOf(id)}/reviews/${change.number}`);
    } catch (problem) {
      setFailed(problem);
    }
  };

  return (
    <Modal
      opened
      onClose={close}
      title={t('rules.submit')}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <form className="dlg" onSubmit={(event) => void send(event)} noValidate>
        {errors > 0 && <p className="note bad">{t('rules.submitErrors', { count: errors })}</p>}
        <Field label={`${t('rules.reason')} *`}>
          <textarea className="field" name="reason" rows={3} required aria-invalid={missing} data-autofocus />
        </Field>
        {missing && (
          <p className="field-problem" role="alert">
            {t('rules.reasonMissing')}
          </p>
        )}
        <div className="pair">
          <Field label={t('rules.from')}>
            <input className="field" type="datetime-local" step="1" name="from" />
          </Field>
          <Field label={t('rules.until')}>
            <input className="field" type="datetime-local" step="1" name="until" />
          </Field>
        </div>
        <Field label={t('rules.zone')}>
          <select className="field" name="zone" defaultValue={HERE}>
            {zones().map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </select>
        </Field>
        <p className="dim">{t('rules.fromHint')}</p>
        {failed !== undefined && <Refusal problem={failed} />}
        <div className="dlg-f">
          <button type="button" className="b big" onClick={close}>
            {t('words.cancel')}
          </button>
          <button className="b big prim" aria-disabled={submit.isPending}>
            {t('rules.submit')}
          </button>
        </div>
      </form>
    </Modal>
  );
}

/** The server's no, with every line that it names; a single one it has said already. */
export function Refusal({ problem }: { problem: unknown }) {
  const { t } = useTranslation();
  const lines = problem instanceof Refused ? problem.lines : [];
  return (
    <div className="note bad" role="alert">
      <span>
        {whatHappened(problem, t)}
        {lines.length > 1 && (
          <ul className="diffs">
            {lines.slice(0, 20).map((line, index) => (
              <li key={index}>{lineOf(line)}</li>
            ))}
          </ul>
        )}
      </span>
    </div>
  );
}

function lineOf(line: ProblemLine & { message?: string }): string {
  return line.message ?? [line.path, line.expected].filter(Boolean).join(': ');
}
