import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconSend } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { api } from '../api/client';
import { Refused, take } from '../api/problem';
import type { DeadLetter } from '../api/views';
import { whatHappened } from '../kit/Failure';
import { prettyJson } from '../kit/JsonText';
import { Problems } from './Problems';

/** The event's text, to be repaired and sent again; the server's answer shows below it. */
export function ResendForm({ letter }: { letter: DeadLetter }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [text, setText] = useState(() => prettyJson(letter.body ?? ''));
  const [notJson, setNotJson] = useState('');
  const resend = useMutation({
    mutationFn: (body: unknown) =>
      take(api.POST('/api/v1/dead-letters/{id}/resend', { params: { path: { id: letter.id } }, body })),
    onSettled: () => {
      for (const key of ['dead-letters', 'dead-letter', 'events', 'overview']) {
        void queries.invalidateQueries({ queryKey: [key] });
      }
    },
  });

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    try {
      const body: unknown = JSON.parse(text);
      setNotJson('');
      if (!resend.isPending) {
        resend.mutate(body);
      }
    } catch (error) {
      setNotJson(t('events.dead.notJson', { what: (error as Error).message }));
    }
  };

  return (
    <form className="resend" onSubmit={submit} noValidate>
      <label htmlFor="letter" className="dim">
        {t('events.dead.editHint')}
      </label>
      <textarea
        id="letter"
        className="field mono"
        spellCheck={false}
        rows={Math.min(28, text.split('\n').length + 1)}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        aria-invalid={!!notJson || resend.isError}
        aria-describedby="letter-answer"
      />
      <div id="letter-answer" aria-live="polite">
        {notJson && <p className="field-problem">{notJson}</p>}
        {!notJson && resend.error && <RefusedAgain error={resend.error} />}
        {!notJson && resend.data && (
          <p className="note ok">
            <span>
              {t('events.dead.resent', { status: resend.data.status })}{' '}
              {resend.data.decisions?.map(({ id, ruleset }) => (
                <Link key={id} href={`/decisions/${id}`}>
                  {ruleset}{' '}
                </Link>
              ))}
            </span>
          </p>
        )}
      </div>
      <div className="dlg-f">
        {letter.state.toLowerCase() === 'resent' && (
          <span className="dim">{t('events.dead.alreadyResent')}</span>
        )}
        <span className="sp" />
        <button type="button" className="b" onClick={() => setText(prettyJson(text))}>
          {t('events.dead.format')}
        </button>
        <button type="submit" className="b prim" aria-disabled={resend.isPending}>
          <IconSend size={15} aria-hidden />
          {resend.isPending ? t('events.dead.resending') : t('events.dead.resend')}
        </button>
      </div>
    </form>
  );
}

function RefusedAgain({ error }: { error: Error }) {
  const { t } = useTranslation();
  const lines = error instanceof Refused ? error.lines : [];
  return (
    <div className="note bad" role="alert">
      <div>
        <p>{lines.length ? t('events.dead.refused') : whatHappened(error, t)}</p>
        <Problems problems={lines} />
      </div>
    </div>
  );
}
