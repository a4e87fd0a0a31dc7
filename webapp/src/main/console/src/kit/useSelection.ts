import { useMemo, useState } from 'react';

/** Which rows are ticked, by their ids. A row that has left the list has left the selection too. */
export function useSelection<T extends { id: string }>(rows: T[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => rows.filter((row) => ids.has(row.id)), [rows, ids]);
  return {
    ids,
    chosen,
    clear: () => setIds(new Set()),
    all: () => setIds(new Set(rows.map(({ id }) => id))),
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
