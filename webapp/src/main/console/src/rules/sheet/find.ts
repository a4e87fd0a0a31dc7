import type { Sheet } from './sheet';

interface Place {
  row: number;
  column: number;
}

/** Every cell that has the word in it, in reading order; upper and lower case are the same. */
export function placesOf(sheet: Sheet, word: string): Place[] {
  const sought = word.toLowerCase();
  return sought
    ? sheet.rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) => (cell.toLowerCase().includes(sought) ? [{ row, column }] : [])),
      )
    : [];
}

/** The same sheet with another word in these places. A row keeps its id: decisions name it. */
export function replaced(sheet: Sheet, places: readonly Place[], word: string, instead: string): Sheet {
  const pattern = new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
  const rows = sheet.rows.slice();
  for (const { row, column } of places) {
    if (column > 0) {
      rows[row] = rows[row].with(column, rows[row][column].replace(pattern, () => instead).trim());
    }
  }
  return { ...sheet, rows };
}
