import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Passport } from '../api/views';
import { storyAddress } from '../events/address';
import { exact, moment } from '../kit/format';
import { JsonText } from '../kit/JsonText';
import { Panel } from '../kit/Panel';

/** The event that asked for the decision. */
export function EventPanel({ event }: { event: NonNullable<Passport['event']> }) {
  const { t } = useTranslation();
  return (
    <Panel
      title={t('decisions.event')}
      aside={<Link href={storyAddress(event)}>{t('decisions.eventLink')}</Link>}
    >
      <dl className="kv">
        <div>
          <dt>{t('decisions.type')}</dt>
          <dd className="mono">{event.type}</dd>
        </div>
        <div>
          <dt>{t('decisions.source')}</dt>
          <dd className="mono">{event.source}</dd>
        </div>
        <div>
          <dt>{t('decisions.id')}</dt>
          <dd className="mono">{event.id}</dd>
        </div>
        <div>
          <dt>{t('decisions.received')}</dt>
          <dd title={exact(event.receivedAt)}>{moment(event.receivedAt)}</dd>
        </div>
      </dl>
      {event.body !== undefined && event.body !== null && (
        <JsonText title={t('decisions.body')} value={event.body} />
      )}
    </Panel>
  );
}
