import type { Happening } from '../api/views';

export interface Chapter {
  cause?: string;
  items: Happening[];
}

const MOST = 12;

/** The newest chapter first; inside a chapter the cause comes first. What nothing led to stands alone. */
export function chapters(newestFirst: Happening[]): Chapter[] {
  const all: Chapter[] = [];
  for (const one of newestFirst) {
    const before = all.find(({ cause }) => cause !== undefined && cause === one.cause);
    const last = all.at(-1);
    if (before) {
      before.items.unshift(one);
    } else if (!one.cause && last && !last.cause) {
      last.items.unshift(one);
    } else {
      all.push({ cause: one.cause ?? undefined, items: [one] });
    }
  }
  return all.slice(0, MOST);
}

/** `source|id`; a source has no bar. */
export function eventOf(cause: string | undefined): { source: string; id: string } | undefined {
  const bar = cause?.indexOf('|') ?? -1;
  return cause && bar > 0 ? { source: cause.slice(0, bar), id: cause.slice(bar + 1) } : undefined;
}
