import { Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronLeft, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../api/views';
import { count } from '../kit/format';
import { Ring } from './Ring';

interface Props {
  id: string;
  task?: Task;
  position: number;
  total: number;
  previous: () => void;
  next: () => void;
  back: () => void;
}

export function TaskBar({ id, task, position, total, previous, next, back }: Props) {
  const { t } = useTranslation();
  const level = task?.level ?? 0;
  return (
    <div className="d-bar">
      <button className="ib only-s" onClick={back} aria-label={t('inbox.back')}>
        <IconChevronLeft size={18} aria-hidden />
      </button>
      <span className="mono id">{id}</span>
      {task && <Ring openedAt={task.openedAt} dueAt={task.dueAt} />}
      {level > 0 && <span className="tag warn">{t(`inbox.level.${level > 1 ? 2 : 1}`)}</span>}
      {task && (
        <span className="dim hide-s">{t(`inbox.queues.${task.queue}`, { defaultValue: task.queue })}</span>
      )}
      <span className="sp" />
      {position > 0 && (
        <span className="num dim hide-s">{t('words.of', { at: count(position), total: count(total) })}</span>
      )}
      <Tooltip label={<Hint text={t('inbox.previous')} keyName="K" />}>
        <button className="ib" onClick={previous} aria-label={t('inbox.previous')}>
          <IconChevronUp size={17} aria-hidden />
        </button>
      </Tooltip>
      <Tooltip label={<Hint text={t('inbox.next')} keyName="J" />}>
        <button className="ib" onClick={next} aria-label={t('inbox.next')}>
          <IconChevronDown size={17} aria-hidden />
        </button>
      </Tooltip>
    </div>
  );
}

const Hint = ({ text, keyName }: { text: string; keyName: string }) => (
  <span>
    {text} <kbd>{keyName}</kbd>
  </span>
);
