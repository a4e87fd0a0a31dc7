import { useQueries } from '@tanstack/react-query';
import { api } from '../api/client';
import { take } from '../api/problem';
import { WaitingPanel } from './WaitingPanel';

const FRESH = 15_000;

/** What waits for a person about any of these subjects; nothing at all when nothing does. */
export function WaitingTasks({ subjects }: { subjects: string[] }) {
  const tasks = useQueries({
    queries: subjects.map((subject) => ({
      queryKey: ['tasks', 'about', subject],
      queryFn: () =>
        take(api.GET('/api/v1/tasks', { params: { query: { view: 'all', q: subject, limit: 20 } } })),
      refetchInterval: FRESH,
    })),
    combine: (answers) =>
      answers.flatMap(({ data }, i) => data?.items.filter(({ subject }) => subject === subjects[i]) ?? []),
  });
  return <WaitingPanel tasks={tasks} />;
}
