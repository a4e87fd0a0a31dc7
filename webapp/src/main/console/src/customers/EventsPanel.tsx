import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { storyAddress } from '../events/address';
import { Status } from '../events/Status';
import { exact, moment } from '../kit/format';
import { PagedPanel } from '../kit/PagedPanel';
import { useCustomerEvents } from './queries';

/** What was told of the customer and of the orders. */
export function EventsPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const list = useCustomerEvents(id);
  return (
    <PagedPanel title={t('customers.eventList')} empty={t('customers.noEvents')} list={list}>
      {(events) => (
        <ul className="deeds slim">
          {events.map((event) => (
            <li key={`${event.source}|${event.id}`}>
              <time dateTime={event.receivedAt} title={exact(event.receivedAt)}>
                {moment(event.receivedAt)}
              </time>
              <Link href={storyAddress(event)}>{event.type}</Link>
              <Status status={event.status} />
            </li>
          ))}
        </ul>
      )}
    </PagedPanel>
  );
}
