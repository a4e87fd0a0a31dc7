import { useTranslation } from 'react-i18next';
import { Link, useSearch } from 'wouter';
import type { Task } from '../api/views';
import { Check } from '../kit/Check';
import { money } from '../kit/format';
import { KindIcon } from './KindIcon';
import { Proposal } from './Proposal';
import { Ring } from './Ring';
import { isReview } from './tasks';

interface Props {
  task: Task;
  me: string;
  current: boolean;
  selected: boolean;
  toggle: (id: string) => void;
}

export function TaskRow({ task, me, current, selected, toggle }: Props) {
  const { t } = useTranslation();
  const search = useSearch();
  const mine = task.claimedBy === me;
  return (
    <div className={['row', current && 'on', selected && 'sel'].filter(Boolean).join(' ')}>
      <Check
        checked={selected}
        onChange={() => toggle(task.id)}
        aria-label={t('inbox.select', { id: task.id })}
      />
      <Link
        href={`/inbox/${task.id}${search && '?' + search}`}
        className="row-m"
        aria-current={current ? 'true' : undefined}
      >
        <span className="row-1">
          <KindIcon kind={task.kind} />
          <b>{task.customer}</b>
          {task.claimedBy && (
            <span className={mine ? 'who me' : 'who'}>{mine ? t('inbox.you') : task.claimedBy}</span>
          )}
        </span>
        <span className="row-2">
          {task.subject} <span className="dot">·</span> {task.because}
        </span>
        <span className="row-3 num">
          {task.amount && task.currency && !isReview(task) && money(task.amount, task.currency)}
        </span>
        <span className="row-4">{!isReview(task) && <Proposal task={task} />}</span>
        <span className="row-5">
          <Ring openedAt={task.openedAt} dueAt={task.dueAt} />
        </span>
      </Link>
    </div>
  );
}
