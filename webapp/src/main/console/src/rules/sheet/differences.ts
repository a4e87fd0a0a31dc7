import type { CellChange, Diff } from '../views';
import { printCells } from './delimited';
import type { Row, Sheet } from './sheet';

/** What differs between two texts of one sheet, cell by cell; rows are the same row when they have the same id. */
export function differences(name: string, was: Sheet, now: Sheet): Diff {
  const before = new Map(was.rows.map((row) => [row[0], row]));
  const after = new Set(now.rows.map((row) => row[0]));
  const table = {
    added: now.rows.filter(([id]) => !before.has(id)).map((row) => [...row]),
    removed: was.rows.filter(([id]) => !after.has(id)).map((row) => [...row]),
    changed: now.rows.flatMap((row) => changes(was, before.get(row[0]), now, row)),
    headers: headers(was, now),
  };
  const same = Object.values(table).every((list) => !list.length);
  return { files: same ? [] : [{ name, change: 'changed', table }] };
}

function changes(was: Sheet, old: Row | undefined, now: Sheet, row: Row): CellChange[] {
  return !old
    ? []
    : now.columns.flatMap(({ name }, index) => {
        const from = old[was.columns.findIndex((column) => column.name === name)] ?? '';
        return from === row[index] ? [] : [{ row: row[0], column: name, old: from, new: row[index] }];
      });
}

function headers(was: Sheet, now: Sheet): string[] {
  const lines = (sheet: Sheet): string[] => sheet.head.map((line) => printCells([line]).trimEnd());
  const [old, next] = [lines(was), lines(now)];
  return [
    ...old.filter((line) => !next.includes(line)).map((line) => '-' + line),
    ...next.filter((line) => !old.includes(line)).map((line) => '+' + line),
  ];
}
