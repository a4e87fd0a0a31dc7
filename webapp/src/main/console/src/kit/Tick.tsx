import { Check } from './Check';
import { useSingleKeys } from './keys';
import type { useSelection } from './useSelection';

export type Selection<T extends { id: string }> = ReturnType<typeof useSelection<T>>;

interface AllProps {
  selection: { chosen: readonly unknown[]; all: () => void; clear: () => void };
  /** How many rows can be ticked. */
  of: number;
  label: string;
}

/** The head of the column in which rows are ticked. */
export function TickAll({ selection: { chosen, all, clear }, of, label }: AllProps) {
  const every = of > 0 && chosen.length === of;
  return (
    <th scope="col" className="c-tick">
      <Check
        checked={every}
        mixed={!every && chosen.length > 0}
        onChange={every ? clear : all}
        aria-label={label}
      />
    </th>
  );
}

interface Props {
  selection: { ids: ReadonlySet<string>; toggle: (id: string) => void };
  id: string;
  label: string;
  /** False for a row with which nothing can be done. */
  can?: boolean;
}

/** The cell in which a row is ticked. */
export function Tick({ selection, id, label, can = true }: Props) {
  return (
    <td className="c-tick">
      {can && (
        <Check checked={selection.ids.has(id)} onChange={() => selection.toggle(id)} aria-label={label} />
      )}
    </td>
  );
}

/** X ticks the row that has the focus, if it can be ticked. */
export function useTickKey(rows: { id: string }[], toggle?: (id: string) => void): void {
  useSingleKeys({
    x: () => {
      const id = document.activeElement?.closest('tr')?.dataset.id;
      if (id && rows.some((row) => row.id === id)) {
        toggle?.(id);
      }
    },
  });
}
