import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../api/views';
import { TaskRow } from './TaskRow';

interface Props {
  tasks: Task[];
  total: number;
  me: string;
  current?: string;
  selected: ReadonlySet<string>;
  toggle: (id: string) => void;
  loadMore?: () => void;
}

const ROW = 57;
const PHONE_ROW = 61;
const AHEAD = 20;

/** Only the rows in sight are in the page, so that ten thousand tasks scroll like ten. */
export function TaskList({ tasks, total, me, current, selected, toggle, loadMore }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: tasks.length,
    getScrollElement: () => box.current,
    estimateSize: () => (matchMedia('(max-width: 720px)').matches ? PHONE_ROW : ROW),
    getItemKey: (index) => tasks[index].id,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;

  useEffect(() => {
    if (last >= tasks.length - AHEAD) {
      loadMore?.();
    }
  }, [last, tasks.length, loadMore]);

  const currentIndex = tasks.findIndex((task) => task.id === current);
  useEffect(() => {
    if (currentIndex >= 0) {
      rows.scrollToIndex(currentIndex, { align: 'auto' });
    }
  }, [current, currentIndex, rows]);

  return (
    <div className="q-l" ref={box} tabIndex={-1}>
      <div
        role="list"
        aria-label={t('inbox.tasks')}
        style={{ height: rows.getTotalSize(), position: 'relative' }}
      >
        {shown.map(({ index, key, start, size }) => (
          <div
            key={key}
            role="listitem"
            aria-setsize={total}
            aria-posinset={index + 1}
            className="q-i"
            style={{ height: size, transform: `translateY(${start}px)` }}
          >
            <TaskRow
              task={tasks[index]}
              me={me}
              current={tasks[index].id === current}
              selected={selected.has(tasks[index].id)}
              toggle={toggle}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
