import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { EventStory } from '../api/views';
import { exact, moment } from '../kit/format';
import { storyAddress } from './address';
import { Status } from './Status';

const COLUMNS = ['at', 'status', 'id', 'type', 'subject', 'source', 'why'] as const;

export function EventTable({ events }: { events: EventStory[] }) {
  const { t } = useTranslation();
  return (
    <div className="sheet">
      <table className="rows events">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={`c-${column}`}>
                {t(`events.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={`${event.source}|${event.id}`}>
              <td className="c-at num">
                <time dateTime={event.receivedAt} title={exact(event.receivedAt)}>
                  {moment(event.receivedAt)}
                </time>
              </td>
              <td className="c-status">
                <Status status={event.status} />
              </td>
              <th scope="row" className="c-id">
                <Link href={storyAddress(event)}>{event.id}</Link>
              </th>
              <td className="c-type mono">{event.type}</td>
              <td className="c-subject">{event.subject || '—'}</td>
              <td className="c-source mono">{event.source}</td>
              <td className="c-why">{event.reply?.problems?.map((problem) => problem.code).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
