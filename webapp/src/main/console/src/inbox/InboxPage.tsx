import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/session';
import type { Task } from '../api/views';
import { Failure } from '../kit/Failure';
import { navigate, useAddressQuery } from '../kit/address';
import { useSingleKeys } from '../kit/keys';
import { Loading } from '../kit/Loading';
import { useTitle } from '../kit/PageHead';
import { BulkBar } from './BulkBar';
import { EmptyInbox } from './EmptyInbox';
import { ListHead } from './ListHead';
import { ListTools } from './ListTools';
import { SignDialog } from './SignDialog';
import { TaskList } from './TaskList';
import { TaskPane } from './TaskPane';
import { useTask, useTaskList, type TaskFilter } from './tasks';
import { useDeciding } from './useDeciding';
import { useSelection } from '../kit/useSelection';
import { useSigning } from './useSigning';

/** The list of open tasks and, beside it, the one that is being read. Everything can be done from the keyboard. */
export function InboxPage({ id }: { id?: string }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const wide = useMediaQuery('(min-width: 1000px)', true, { getInitialValueInEffect: false });
  const [query, setQuery] = useAddressQuery();
  const filter: TaskFilter = {
    view: query.get('view') ?? 'all',
    q: query.get('q') ?? '',
    queue: query.get('queue') ?? '',
  };
  const list = useTaskList(filter);
  const tasks = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const first = list.data?.pages[0];
  const detail = useTask(id);
  const index = tasks.findIndex((task) => task.id === id);
  const current: Task | undefined = detail.data ?? tasks[index];
  const selection = useSelection(tasks);
  const signing = useSigning();
  const filterInput = useRef<HTMLInputElement>(null);
  useTitle(t('inbox.title'));

  const address = (task?: Task): string =>
    `/inbox${task ? '/' + task.id : ''}${query.size ? '?' + query.toString() : ''}`;
  const open = (task: Task | undefined): void => {
    if (task) {
      navigate(address(task), { replace: wide });
    }
  };

  // Beside the list a task is always open. Its address is fixed at once: a fresher list must not swap it under a key press.
  const firstTask = tasks[0];
  useEffect(() => {
    if (wide && !id && firstTask && !list.isPlaceholderData) {
      open(firstTask);
    }
  });

  const goOnFrom = (gone: Task[]): void => {
    const left = (task: Task): boolean => !gone.some(({ id: signed }) => signed === task.id);
    const next = tasks.slice(Math.max(0, index)).find(left) ?? tasks.find(left);
    navigate(address(wide ? next : undefined), { replace: true });
  };

  const deciding = useDeciding({ detail: detail.data, signing, clear: selection.clear, goOnFrom });
  const { decide } = deciding;

  const chosen = (): Task[] => (selection.chosen.length ? selection.chosen : current ? [current] : []);
  useSingleKeys({
    j: () => open(tasks[index + 1]),
    k: () => open(tasks[index - 1]),
    arrowdown: () => open(tasks[index + 1]),
    arrowup: () => open(tasks[index - 1]),
    enter: () => document.getElementById('task-details')?.focus(),
    x: () => current && selection.toggle(current.id),
    c: () => void signing.claim(chosen()),
    u: () => void signing.unclaim(chosen()),
    a: () => decide('approve', chosen()),
    r: () => decide('refuse', chosen()),
    '/': () => filterInput.current?.focus(),
    escape: selection.clear,
  });

  return (
    <div className={id ? 'inbox has' : 'inbox'}>
      <section className="q" aria-label={t('inbox.queueLabel')}>
        <ListHead
          view={filter.view}
          counts={first?.counts}
          heading={wide || !id}
          choose={(view) => navigate(`/inbox?view=${view}`, { replace: true })}
        />
        {selection.chosen.length ? (
          <BulkBar
            selected={selection.chosen.length}
            all={selection.chosen.length === tasks.length}
            selectAll={selection.all}
            clear={selection.clear}
            decide={(verdict) => decide(verdict, selection.chosen)}
            claim={() => void signing.claim(selection.chosen)}
          />
        ) : (
          <ListTools filter={filter} change={setQuery} selectAll={selection.all} input={filterInput} />
        )}
        {list.isPending && <Loading rows={12} />}
        {list.isError && !first && <Failure error={list.error} retry={() => void list.refetch()} />}
        {first && !tasks.length && (
          <EmptyInbox filtered={!!filter.q || !!filter.queue || filter.view !== 'all'} />
        )}
        {tasks.length > 0 && (
          <TaskList
            tasks={tasks}
            total={first?.total ?? tasks.length}
            me={user}
            current={id}
            selected={selection.ids}
            toggle={selection.toggle}
            loadMore={list.hasNextPage && !list.isFetching ? () => void list.fetchNextPage() : undefined}
          />
        )}
      </section>
      {id ? (
        <TaskPane
          key={id}
          id={id}
          asked={detail}
          summary={tasks[index]}
          heading={wide ? 2 : 1}
          position={index + 1}
          total={first?.total ?? 0}
          previous={() => open(tasks[index - 1])}
          next={() => open(tasks[index + 1])}
          back={() => navigate(address())}
          goOn={() => goOnFrom(current ? [current] : [])}
          decide={(verdict) => current && decide(verdict, [current])}
          claim={() => current && void signing.claim([current])}
          unclaim={() => current && void signing.unclaim([current])}
        />
      ) : (
        wide && <section className="d" aria-label={t('inbox.details')} />
      )}
      {deciding.asked && (
        <SignDialog
          asked={deciding.asked}
          results={deciding.results}
          busy={signing.busy}
          close={deciding.close}
          sign={(reason, comment) => void deciding.sign(reason, comment)}
        />
      )}
    </div>
  );
}
