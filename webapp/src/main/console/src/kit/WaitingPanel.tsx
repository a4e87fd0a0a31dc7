import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CustomerTask } from '../api/views';
import { exact, moment } from './format';
import { Panel } from './Panel';

type Waiting = Pick<CustomerTask, 'id' | 'title' | 'dueAt' | 'claimedBy'>;

/** What waits for a person, the most urgent first. */
export function WaitingPanel({ tasks }: { tasks: Waiting[] }) {
  const { t } = useTranslation();
  if (!tasks.length) {
    return null;
  }
  return (
    <Panel title={t('words.waiting')}>
      <ul className="siblings">
        {tasks.map(({ id, title, dueAt, claimedBy }) => (
          <li key={id}>
            <Link href={`/inbox/${id}`}>{title}</Link>
            <span className="dim">
              {claimedBy ?? t('words.nobody')} ·{' '}
              <time dateTime={dueAt} title={exact(dueAt)}>
                {t('words.due', { at: moment(dueAt) })}
              </time>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
