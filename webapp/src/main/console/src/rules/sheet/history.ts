/** What was done and undone, as whole values: sheets share their unchanged rows, so that keeping many costs little. */
export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
}

const KEPT = 500;

export const begin = <T>(now: T): History<T> => ({ past: [], now, future: [] });

export function advance<T>({ past, now }: History<T>, next: T): History<T> {
  return { past: [...past, now].slice(-KEPT), now: next, future: [] };
}

export function undo<T>(history: History<T>): History<T> {
  const { past, now, future } = history;
  return past.length
    ? { past: past.slice(0, -1), now: past[past.length - 1], future: [now, ...future] }
    : history;
}

export function redo<T>(history: History<T>): History<T> {
  const { past, now, future } = history;
  return future.length ? { past: [...past, now], now: future[0], future: future.slice(1) } : history;
}
