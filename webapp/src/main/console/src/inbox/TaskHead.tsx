import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Task } from '../api/views';
import { buyerOf, customerOf } from '../explain/facts';
import { customerAddress } from '../kit/customerAddress';
import { money } from '../kit/format';
import { isErasure, isReview, reviewedAt, subjectAddress } from './tasks';

/** What is asked, about whom, and how much money hangs on it. */
export function TaskHead({
  task,
  facts,
  level,
}: {
  task: Task;
  facts?: Record<string, unknown>;
  level: 1 | 2;
}) {
  const { t } = useTranslation();
  const Heading = `h${level}` as const;
  const customer = facts && (customerOf(facts) ?? buyerOf(facts));
  return (
    <div className="d-h">
      <div>
        <Heading>{task.title}</Heading>
        <p>
          <span className="d-who">
            {customer?.customerId ? (
              <Link href={customerAddress(customer.customerId)}>{task.customer}</Link>
            ) : (
              task.customer
            )}
          </span>
          {customer?.tier && (
            <>
              <span className="dot">·</span>
              {customer.tier}
            </>
          )}
          {customer?.country && (
            <>
              <span className="dot">·</span>
              {customer.country}
            </>
          )}
          <span className="dot">·</span>
          {isErasure(task) ? (
            <span className="mono">{task.subject}</span>
          ) : isReview(task) ? (
            <Link href={reviewedAt(task)}>{task.subject}</Link>
          ) : (
            <Link href={subjectAddress(task)} aria-label={t('inbox.subjectLink', { subject: task.subject })}>
              {task.subject}
            </Link>
          )}
        </p>
      </div>
      {task.amount && task.currency && !isReview(task) && (
        <div className="amt num">{money(task.amount, task.currency)}</div>
      )}
    </div>
  );
}
