import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CustomerTask } from '../api/views';
import { exact, moment } from '../kit/format';
import { Panel } from '../kit/Panel';

/** What waits for a person, the most urgent first. */
export function WaitingPanel({ tasks }: { tasks: CustomerTask[] }) {
  const { t } = useTranslation();
  if (!tasks.length) {
    return null;
  }
  return (
    <Panel title={t('customers.waiting')}>
      <ul className="siblings">
        {tasks.map(({ id, title, dueAt, claimedBy }) => (
          <li key={id}>
            <Link href={`/inbox/${id}`}>{title}</Link>
            <span className="dim">
              {claimedBy ?? t('customers.nobody')} ·{' '}
              <time dateTime={dueAt} title={exact(dueAt)}>
                {t('customers.due', { at: moment(dueAt) })}
              </time>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
