import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { EventStory } from '../api/views';
import { TimelinePanel } from '../explain/TimelinePanel';
import { EffectsSentPanel } from '../decisions/EffectsSentPanel';
import { CopyLink } from '../kit/CopyLink';
import { Failure } from '../kit/Failure';
import { exact, moment } from '../kit/format';
import { useAddressQuery } from '../kit/address';
import { prettyJson } from '../kit/JsonText';
import { Loading } from '../kit/Loading';
import { Outcome } from '../kit/Outcome';
import { PageHead } from '../kit/PageHead';
import { Panel } from '../kit/Panel';
import { Problems } from './Problems';
import { useStory } from './queries';
import { Status } from './Status';

/** What happened to one event: our answer, what came of it, and what was sent. */
export default function EventPage() {
  const [query] = useAddressQuery();
  const asked = useStory(query.get('source') ?? '', query.get('id') ?? '');
  if (asked.isPending) {
    return (
      <div className="page">
        <Loading rows={12} />
      </div>
    );
  }
  if (asked.isError) {
    return (
      <div className="page">
        <Failure error={asked.error} retry={() => void asked.refetch()} level={1} />
      </div>
    );
  }
  return <Story event={asked.data} />;
}

function Story({ event }: { event: EventStory }) {
  const { t } = useTranslation();
  const { id, status, type, subject, source, receivedAt, effects, timeline, body } = event;
  const sub = (
    <>
      <Status status={status} />
      <span className="mono">{type}</span>
      {subject && <Link href={`/decisions?subject=${encodeURIComponent(subject)}`}>{subject}</Link>}
      <time dateTime={receivedAt} title={exact(receivedAt)}>
        {moment(receivedAt)}
      </time>
      <span className="mono dim">{source}</span>
    </>
  );
  return (
    <div className="page">
      <PageHead title={t('events.story', { id })} sub={sub}>
        <CopyLink />
      </PageHead>
      <div className="pass-cols">
        <div className="pass-col">
          <Answer event={event} />
          <Panel title={t('events.payload')}>
            <pre className="payload" tabIndex={0} role="group" aria-label={t('events.payload')}>
              {prettyJson(body ?? {})}
            </pre>
          </Panel>
        </div>
        <div className="pass-col">
          <DecisionLinks event={event} />
          {effects && <EffectsSentPanel effects={effects} />}
          {timeline && <TimelinePanel entries={timeline} level={2} />}
        </div>
      </div>
    </div>
  );
}

function Answer({ event }: { event: EventStory }) {
  const { t } = useTranslation();
  const { reply, status } = event;
  return (
    <Panel title={t('events.reply')}>
      <p className="pn-p">{t(`events.happened.${status}`, { defaultValue: status })}</p>
      {!!reply?.problems?.length && <Problems problems={reply.problems} />}
      {reply?.processInstance && (
        <dl className="kv">
          <div>
            <dt>{t('events.process')}</dt>
            <dd className="mono">{reply.processInstance}</dd>
          </div>
        </dl>
      )}
    </Panel>
  );
}

function DecisionLinks({ event }: { event: EventStory }) {
  const { t } = useTranslation();
  const decisions = event.decisions ?? event.reply?.decisions ?? [];
  return (
    <Panel title={t('events.decisions')}>
      {!decisions.length && <p className="pn-p">{t('events.noDecisions')}</p>}
      <ul className="siblings">
        {decisions.map(({ id, ruleset, outcome }) => (
          <li key={id}>
            <Link href={`/decisions/${id}`}>{ruleset}</Link>
            <Outcome outcome={outcome} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
