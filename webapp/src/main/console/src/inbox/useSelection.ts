import { useMemo, useState } from 'react';
import type { Task } from '../api/views';

/** Which tasks are ticked. A task that has left the list has left the selection too. */
export function useSelection(tasks: Task[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const selected = useMemo(() => tasks.filter((task) => ids.has(task.id)), [tasks, ids]);
  return {
    ids,
    tasks: selected,
    clear: () => setIds(new Set()),
    all: () => setIds(new Set(tasks.map(({ id }) => id))),
    toggle: (id: string) =>
      setIds((was) => {
        const next = new Set(was);
        if (!next.delete(id)) {
          next.add(id);
        }
        return next;
      }),
  };
}
