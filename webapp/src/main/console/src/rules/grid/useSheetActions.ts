import {
  clear,
  deleteRows,
  duplicateRows,
  fill,
  fillDown,
  insertRows,
  moveRows,
  setCell,
  type Range,
} from '../sheet/edits';
import type { Sheet } from '../sheet/sheet';
import type { CursorDoor } from './cursor';

export interface SheetActions {
  write: (text: string, all: boolean) => void;
  clear: () => void;
  fillDown: () => void;
  insertBelow: () => void;
  duplicate: () => void;
  remove: () => void;
  moveRows: (step: 1 | -1) => void;
  undo: () => void;
  redo: () => void;
}

/** The edits of a sheet at the place of the cursor. */
export function useSheetActions(
  sheet: Sheet,
  cursor: CursorDoor,
  edit: (next: Sheet) => void,
  { undo, redo }: { undo: () => void; redo: () => void },
): SheetActions {
  const { range, at } = cursor;
  const shifted = (by: number): Range => ({ ...range, top: range.top + by, bottom: range.bottom + by });
  return {
    undo,
    redo,
    write: (text, all) => edit(all ? fill(sheet, range, text) : setCell(sheet, at.row, at.column, text)),
    clear: () => edit(clear(sheet, range)),
    fillDown: () => {
      const single = range.top === range.bottom;
      if (!single || range.top > 0) {
        edit(fillDown(sheet, single ? { ...range, top: range.top - 1 } : range));
      }
    },
    insertBelow: () => {
      const below = sheet.rows.length ? range.bottom + 1 : 0;
      edit(insertRows(sheet, below));
      cursor.select({ top: below, bottom: below, left: 1, right: 1 });
    },
    duplicate: () => {
      edit(duplicateRows(sheet, range));
      cursor.select(shifted(range.bottom - range.top + 1));
    },
    remove: () => edit(deleteRows(sheet, range)),
    moveRows: (step) => {
      const next = moveRows(sheet, range, step);
      if (next !== sheet) {
        edit(next);
        cursor.select(shifted(step));
      }
    },
  };
}
