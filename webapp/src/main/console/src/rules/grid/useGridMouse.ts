import { useRef, type MouseEvent } from 'react';
import type { CursorDoor, Spot } from './cursor';

/** A click goes to a cell, a drag or Shift chooses up to it, a click on a row's number takes the whole row. */
export function useGridMouse(cursor: CursorDoor, columns: number, startEdit: () => void) {
  const dragging = useRef(false);
  const down = (event: MouseEvent): void => {
    const spot = spotOf(event.target);
    if (event.button !== 0 || !spot || inField(event.target)) {
      return;
    }
    if (spot.column < 0) {
      const top = event.shiftKey ? Math.min(cursor.from.row, spot.row) : spot.row;
      const bottom = event.shiftKey ? Math.max(cursor.from.row, spot.row) : spot.row;
      cursor.select({ top, bottom, left: 0, right: columns - 1 });
    } else {
      dragging.current = true;
      cursor.move(spot, event.shiftKey);
    }
  };
  return {
    onMouseDown: down,
    onMouseOver: (event: MouseEvent): void => {
      const spot = spotOf(event.target);
      if (dragging.current && event.buttons === 1 && spot && spot.column >= 0) {
        cursor.move(spot, true);
      }
    },
    onMouseUp: (): void => {
      dragging.current = false;
    },
    onDoubleClick: (event: MouseEvent): void => {
      if (!inField(event.target) && (spotOf(event.target)?.column ?? -1) >= 0) {
        startEdit();
      }
    },
  };
}

const inField = (target: EventTarget): boolean => target instanceof Element && !!target.closest('.g-edit');

/** Column -1 is the row's number. */
function spotOf(target: EventTarget): Spot | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column], [data-no]') : null;
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset.row;
  return cell && row !== undefined
    ? { row: Number(row), column: Number(cell.dataset.column ?? -1) }
    : undefined;
}
