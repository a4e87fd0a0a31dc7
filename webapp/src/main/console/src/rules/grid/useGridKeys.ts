import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import { tab, walk, type CursorDoor } from './cursor';
import type { SheetActions } from './useSheetActions';

interface Props {
  cursor: CursorDoor;
  rows: number;
  columns: number;
  page: number;
  actions: SheetActions;
  readOnly: boolean;
  startEdit: (text?: string) => void;
  find: () => void;
  nextProblem: () => void;
}

/** What each key does while no cell is being written. Esc and then Tab leaves the grid. */
export function useGridKeys(props: Props) {
  const leaving = useRef(false);
  return (event: KeyboardEvent): void => {
    const { cursor } = props;
    const size = { rows: props.rows, columns: props.columns, page: props.page };
    const ctrl = event.ctrlKey || event.metaKey;
    const wasLeaving = leaving.current;
    leaving.current = event.key === 'Escape' || (wasLeaving && event.key === 'Shift');
    const handled = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.key === 'Tab' && !ctrl) {
      const next = wasLeaving ? undefined : tab(event.shiftKey, cursor.at, size);
      if (next) {
        handled();
        cursor.move(next);
      }
      return;
    }
    const to = event.altKey ? undefined : walk(event.key, ctrl, cursor.at, size);
    if (to) {
      handled();
      cursor.move(to, event.shiftKey);
      return;
    }
    const command = commandOf(event, ctrl, props);
    if (command) {
      handled();
      command();
    } else if (!props.readOnly && isTyped(event, ctrl)) {
      handled();
      props.startEdit(event.key);
    }
  };
}

const isTyped = (event: KeyboardEvent, ctrl: boolean): boolean =>
  event.key.length === 1 && !ctrl && !event.altKey && event.key !== ' ';

function commandOf(event: KeyboardEvent, ctrl: boolean, props: Props): (() => void) | undefined {
  const { actions, cursor, columns } = props;
  const key = event.key.toLowerCase();
  const wholeRows = (): void => cursor.select({ ...cursor.range, left: 0, right: columns - 1 });
  const reading: Record<string, () => void> = {
    f8: props.nextProblem,
    'ctrl+f': props.find,
    'ctrl+a': () => cursor.select({ top: 0, left: 0, bottom: props.rows - 1, right: columns - 1 }),
    'shift+ ': wholeRows,
    escape: () => cursor.move(cursor.at),
  };
  const writing: Record<string, () => void> = {
    enter: () => props.startEdit(),
    f2: () => props.startEdit(),
    ' ': () => props.startEdit(),
    delete: actions.clear,
    backspace: actions.clear,
    'ctrl+z': actions.undo,
    'ctrl+y': actions.redo,
    'ctrl+shift+z': actions.redo,
    'ctrl+d': actions.fillDown,
    'ctrl+shift+d': actions.duplicate,
    'ctrl+enter': actions.insertBelow,
    'shift+delete': actions.remove,
    'alt+arrowup': () => actions.moveRows(-1),
    'alt+arrowdown': () => actions.moveRows(1),
  };
  const name = [ctrl && 'ctrl', event.altKey && 'alt', event.shiftKey && 'shift', key]
    .filter(Boolean)
    .join('+');
  return reading[name] ?? (props.readOnly ? undefined : writing[name]);
}
