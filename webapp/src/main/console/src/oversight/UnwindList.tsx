import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unwind } from '../api/views';
import { exact, moment } from '../kit/format';
import { Panel } from '../kit/Panel';
import { useUnwind, useUnwinds } from './queries';
import { TraceTable } from './TraceTable';

/** Everything that was ever to be taken back. */
export function UnwindList() {
  const { t } = useTranslation();
  const { data } = useUnwinds();
  if (!data) {
    return null;
  }
  return (
    <Panel title={t('oversight.effects.past')}>
      {!data.length && <p className="pn-p">{t('oversight.effects.pastNone')}</p>}
      {data.map((unwind) => (
        <One key={unwind.id} unwind={unwind} />
      ))}
    </Panel>
  );
}

function One({ unwind }: { unwind: Unwind }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="unwind" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('oversight.effects.line', {
          ruleset: unwind.ruleset,
          version: unwind.version,
          by: unwind.askedBy,
          reason: unwind.reason,
        })}{' '}
        <time dateTime={unwind.askedAt} title={exact(unwind.askedAt)}>
          {moment(unwind.askedAt)}
        </time>{' '}
        <span className={unwind.state === 'done' ? 'tag s-processed' : 'tag'}>
          {t(`oversight.effects.states.${unwind.state}`)}
        </span>
      </summary>
      {open && <Traces id={unwind.id} />}
    </details>
  );
}

function Traces({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data } = useUnwind(id);
  if (!data) {
    return null;
  }
  const done = data.traces.filter(({ undone }) => undone).length;
  return (
    <>
      {data.state === 'done' && (
        <p className="pn-p">{t('oversight.effects.undone', { done, all: data.traces.length })}</p>
      )}
      <TraceTable traces={data.traces} />
    </>
  );
}
