import { Modal } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconCheck, IconSignature, IconX } from '@tabler/icons-react';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReasonCode, SignResult, Task, Verdict } from '../api/views';
import { against, isReview } from './tasks';
import { verdictWord } from './verdict';

export interface Asked {
  verdict: Verdict | 'agree';
  tasks: Task[];
  reasonCodes: ReasonCode[];
  /** The groups that a model or the prices treat worse: whoever lets that be says why. */
  breaches?: string[];
}

/** The reason code that says nothing by itself. */
const OTHER = 'other';

interface Props {
  asked: Asked;
  results?: SignResult[];
  busy: boolean;
  close: () => void;
  sign: (reasonCode?: string, comment?: string) => void;
}

/** Asks for the reason when the machine is overruled, and afterwards tells what became of each task. */
export function SignDialog({ asked, results, busy, close, sign }: Props) {
  const { t } = useTranslation();
  const { tasks, verdict } = asked;
  const what = tasks.length === 1 ? tasks[0].id : t('inbox.manyTasks', { count: tasks.length });
  const matching = tasks.every(({ kind }) => kind === 'matching');
  const title =
    verdict === 'agree'
      ? `${t('inbox.agree')}: ${what}`
      : matching
        ? `${verdictWord(t, tasks[0].kind, verdict)}: ${what}`
        : t(`inbox.dialog.title.${verdict}`, { what });
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': t('words.close') }}>
      {results ? (
        <Results results={results} close={close} />
      ) : (
        <ReasonForm asked={asked} busy={busy} close={close} sign={sign} />
      )}
    </Modal>
  );
}

function ReasonForm({ asked, busy, close, sign }: Omit<Props, 'results'>) {
  const { t } = useTranslation();
  const { tasks, verdict, reasonCodes } = asked;
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<'reason' | 'comment'>();
  const overrides = verdict === 'agree' ? 0 : tasks.filter((task) => against(task, verdict)).length;
  const reviews = tasks.every(isReview);
  const unfair = !!asked.breaches?.length && verdict === 'approve';
  const codes = reasonCodes.filter(
    (code) => !code.verdict || verdict === 'agree' || code.verdict === verdict,
  );
  const word = verdict === 'agree' ? t('inbox.agree') : verdictWord(t, tasks[0].kind, verdict);

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const reason = String(values.get('reason') ?? '');
    const comment = String(values.get('comment')).trim();
    const unsaid = !comment && (reason === OTHER || (reviews && verdict === 'refuse'));
    const lacks =
      (overrides > 0 || unfair) && !reason
        ? 'reason'
        : unsaid || (unfair && !comment)
          ? 'comment'
          : undefined;
    setMissing(lacks);
    if (!busy && !lacks) {
      sign(reason || undefined, comment || undefined);
    }
  };
  // Wherever the focus is: a quick hand presses it before the dialog has it.
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      form.current?.requestSubmit();
    }
  });

  return (
    <form onSubmit={submit} ref={form} noValidate>
      {overrides > 0 && (
        <p className="note seal">
          <IconSignature size={16} aria-hidden />
          <span>
            {tasks.length === 1
              ? t('inbox.dialog.against')
              : t('inbox.dialog.againstSome', { count: overrides })}
          </span>
        </p>
      )}
      {unfair && reviews && <p className="note seal">{t('models.fairness.needsReason')}</p>}
      {(!reviews || unfair) && codes.length > 0 && (
        <>
          <label className="lbl" htmlFor="reason">
            {t('inbox.dialog.reason')}
            {(overrides > 0 || unfair) && <span aria-hidden="true"> *</span>}
          </label>
          <select
            id="reason"
            name="reason"
            className="field"
            data-autofocus
            required={overrides > 0 || unfair}
            aria-invalid={missing === 'reason'}
            aria-describedby={missing === 'reason' ? 'reason-missing' : undefined}
            onChange={() => setMissing(undefined)}
          >
            <option value="">{t('inbox.dialog.reasonNone')}</option>
            {codes.map((code) => (
              <option key={code.code} value={code.code}>
                {code.label}
              </option>
            ))}
          </select>
        </>
      )}
      {missing === 'reason' && (
        <p className="field-problem" id="reason-missing" role="alert">
          {t(unfair ? 'models.fairness.missing' : 'inbox.dialog.reasonMissing')}
        </p>
      )}
      <label className="lbl" htmlFor="comment">
        {t('inbox.dialog.comment')}
      </label>
      <textarea
        data-autofocus={reviews || undefined}
        id="comment"
        name="comment"
        className="field"
        rows={3}
        maxLength={2000}
        aria-invalid={missing === 'comment'}
        aria-describedby={missing === 'comment' ? 'comment-missing' : 'comment-hint'}
      />
      {missing === 'comment' && (
        <p className="field-problem" id="comment-missing" role="alert">
          {t(
            unfair
              ? 'models.fairness.missing'
              : reviews
                ? 'inbox.dialog.rejectMissing'
                : 'inbox.dialog.commentMissing',
          )}
        </p>
      )}
      <p className="dim hint" id="comment-hint">
        {t(reviews && !unfair ? 'inbox.dialog.rejectHint' : 'inbox.dialog.commentHint')}
      </p>
      <div className="dlg-f">
        <button type="button" className="b big" onClick={close}>
          {t('words.cancel')}
        </button>
        <button type="submit" className={`b big ${verdict === 'refuse' ? 'bad' : 'ok'}`} aria-disabled={busy}>
          {word}
          <kbd>Ctrl ↵</kbd>
        </button>
      </div>
    </form>
  );
}

function Results({ results, close }: { results: SignResult[]; close: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <ul className="results" aria-label={t('inbox.dialog.results')}>
        {results.map(({ id, ok, problem }) => (
          <li key={id}>
            {ok ? (
              <IconCheck size={15} className="dn" aria-hidden />
            ) : (
              <IconX size={15} className="up" aria-hidden />
            )}
            <span className="mono">{id}</span>
            <span className={ok ? '' : 'up'}>
              {ok ? t('inbox.dialog.done') : (problem?.detail ?? problem?.title ?? problem?.code)}
            </span>
          </li>
        ))}
      </ul>
      <div className="dlg-f">
        <button className="b big prim" onClick={close} autoFocus>
          {t('inbox.dialog.close')}
        </button>
      </div>
    </>
  );
}
