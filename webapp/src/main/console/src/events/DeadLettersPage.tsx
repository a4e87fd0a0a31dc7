import { IconMailbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DeadLetter } from '../api/views';
import { Failure } from '../kit/Failure';
import { exact, moment } from '../kit/format';
import { Loading } from '../kit/Loading';
import { LoadMore } from '../kit/LoadMore';
import { EventTabs } from './EventTabs';
import { useDeadLetters } from './queries';
import { Status } from './Status';

/** Events that could not be taken in. */
export default function DeadLettersPage() {
  const { t } = useTranslation();
  const found = useDeadLetters();
  const letters = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <EventTabs sub={t('events.dead.sub')} />
      {found.isPending && <Loading rows={8} />}
      {found.isError && !found.data && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.data && !letters.length && (
        <div className="empty">
          <IconMailbox size={28} stroke={1.4} aria-hidden />
          <b>{t('events.dead.empty')}</b>
          <p>{t('events.dead.emptyText')}</p>
        </div>
      )}
      {letters.length > 0 && <LetterTable letters={letters} />}
      <LoadMore
        more={found.hasNextPage}
        busy={found.isFetchingNextPage}
        load={() => void found.fetchNextPage()}
      />
    </div>
  );
}

function LetterTable({ letters }: { letters: DeadLetter[] }) {
  const { t } = useTranslation();
  return (
    <div className="sheet">
      <table className="rows letters">
        <thead>
          <tr>
            <th scope="col">{t('events.column.at')}</th>
            <th scope="col">{t('events.column.status')}</th>
            <th scope="col">{t('events.column.id')}</th>
            <th scope="col">{t('events.column.type')}</th>
            <th scope="col">{t('events.dead.column.problems')}</th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr key={letter.id}>
              <td className="num">
                <time dateTime={letter.receivedAt} title={exact(letter.receivedAt)}>
                  {moment(letter.receivedAt)}
                </time>
              </td>
              <td>
                <Status status={letter.state} />
              </td>
              <th scope="row">
                <Link href={`/events/dead-letters/${encodeURIComponent(letter.id)}`}>
                  {letter.eventId ?? letter.id}
                </Link>
              </th>
              <td className="mono">{letter.type ?? '—'}</td>
              <td className="c-why">{reasons(letter, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function reasons(letter: DeadLetter, t: (key: string, options: { defaultValue: string }) => string): string {
  const codes = [...new Set(letter.problems.map(({ code }) => code))];
  return codes.map((code) => t(`events.problem.${code}`, { defaultValue: code })).join(', ');
}
