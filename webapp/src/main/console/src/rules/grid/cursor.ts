import { useState } from 'react';
import type { Range } from '../sheet/edits';

export interface Spot {
  row: number;
  column: number;
}

export interface Cursor {
  at: Spot;
  /** Where the selection began; the range lies between the two. */
  from: Spot;
}

export interface CursorDoor extends Cursor {
  range: Range;
  move: (to: Spot, extend?: boolean) => void;
  select: (range: Range) => void;
}

/** Which cell a person is in, and which cells are chosen. It stays inside the sheet, however that changes. */
export function useCursor(rows: number, columns: number, first = 0): CursorDoor {
  const start = { row: Math.max(0, first), column: 1 };
  const [cursor, set] = useState<Cursor>({ at: start, from: start });
  const inside = (spot: Spot): Spot => ({
    row: Math.max(0, Math.min(rows - 1, spot.row)),
    column: Math.max(0, Math.min(columns - 1, spot.column)),
  });
  const at = inside(cursor.at);
  const from = inside(cursor.from);
  return {
    at,
    from,
    range: between(at, from),
    move: (to, extend = false) => set({ at: inside(to), from: extend ? from : inside(to) }),
    select: ({ top, left, bottom, right }) =>
      set({ at: { row: top, column: left }, from: { row: bottom, column: right } }),
  };
}

const between = (a: Spot, b: Spot): Range => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
});

interface Size {
  rows: number;
  columns: number;
  page: number;
}

/** Where a key leads from a cell, or nothing when it is no key for walking. */
export function walk(key: string, ctrl: boolean, { row, column }: Spot, size: Size): Spot | undefined {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  switch (key) {
    case 'ArrowUp':
      return { row: ctrl ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: ctrl ? lastRow : row + 1, column };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: ctrl ? lastColumn : column + 1 };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? lastRow : row, column: lastColumn };
    case 'PageUp':
      return { row: row - size.page, column };
    case 'PageDown':
      return { row: row + size.page, column };
    default:
      return undefined;
  }
}

/** Tab reads on like text: at a row's end to the next row; nothing at the ends, so that Tab leaves the grid there. */
export function tab(back: boolean, { row, column }: Spot, size: Size): Spot | undefined {
  const next = row * size.columns + column + (back ? -1 : 1);
  return next < 0 || next >= size.rows * size.columns
    ? undefined
    : { row: Math.floor(next / size.columns), column: next % size.columns };
}
