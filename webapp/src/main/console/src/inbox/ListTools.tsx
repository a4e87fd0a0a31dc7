import { Menu } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconStack2, IconCheck, IconFilter } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Check } from '../kit/Check';
import type { TaskFilter } from './tasks';

const QUEUES = [
  '',
  'risk',
  'address',
  'stock',
  'payment',
  'supervisor',
  'rule-review',
  'model-review',
  'privacy',
  'unwind-review',
] as const;

interface Props {
  filter: TaskFilter;
  change: (changes: Partial<TaskFilter>) => void;
  selectAll: () => void;
  input: RefObject<HTMLInputElement | null>;
}

/** Filter by a word and by queue; what is due first comes first. */
export function ListTools({ filter, change, selectAll, input }: Props) {
  const { t } = useTranslation();
  const type = useDebouncedCallback((q: string) => change({ q }), 250);
  return (
    <div className="q-t">
      <Check checked={false} onChange={selectAll} aria-label={t('inbox.selectAll')} />
      <label className="fi">
        <IconFilter size={14} aria-hidden />
        <input
          ref={input}
          type="search"
          defaultValue={filter.q}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          placeholder={t('inbox.filter')}
          aria-label={t('inbox.filterTasks')}
        />
        <kbd>/</kbd>
      </label>
      <Menu position="bottom-end">
        <Menu.Target>
          <button className="b ghost">
            <IconStack2 size={14} aria-hidden />
            {filter.queue ? t(`inbox.queues.${filter.queue}`) : t('inbox.anyQueue')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {QUEUES.map((queue) => (
            <Menu.Item
              key={queue}
              onClick={() => change({ queue })}
              rightSection={filter.queue === queue && <IconCheck size={14} aria-hidden />}
            >
              {queue ? t(`inbox.queues.${queue}`) : t('inbox.anyQueue')}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
