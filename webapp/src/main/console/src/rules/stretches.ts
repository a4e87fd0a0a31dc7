import type { CalendarEntry } from './views';

const DAY = 86_400_000;

/** A part of the calendar: so many days from midnight of the first. */
export interface Span {
  from: number;
  days: number;
}

export const SHOWN_DAYS = 28;
const BEFORE = 7;

/** A week back and three ahead, moved by so many spans. */
export function spanAround(now: number, moved: number): Span {
  const midnight = new Date(now);
  midnight.setHours(0, 0, 0, 0);
  const from = new Date(midnight);
  from.setDate(from.getDate() - BEFORE + moved * SHOWN_DAYS);
  return { from: +from, days: SHOWN_DAYS };
}

export const dayAt = ({ from }: Span, index: number): Date => {
  const day = new Date(from);
  day.setDate(day.getDate() + index);
  return day;
};

export interface Bar {
  entry: CalendarEntry;
  /** In parts of a hundred of the span. */
  left: number;
  width: number;
  /** It goes on beyond what is shown. */
  open: boolean;
}

const LEAST = 0.6;

/** What of each rule set's stretches of time falls into the span, rule set by rule set. */
export function lanes(entries: readonly CalendarEntry[], span: Span): [string, Bar[]][] {
  const end = span.from + span.days * DAY;
  const sets = new Map<string, Bar[]>();
  for (const entry of entries) {
    const bars = sets.get(entry.ruleset) ?? [];
    sets.set(entry.ruleset, bars);
    const from = Date.parse(entry.from);
    const until = entry.until ? Date.parse(entry.until) : Infinity;
    if (until > span.from && from < end) {
      const left = share(Math.max(from, span.from), span);
      const right = share(Math.min(until, end), span);
      bars.push({ entry, left, width: Math.max(LEAST, right - left), open: until > end });
    }
  }
  return [...sets].sort(([a], [b]) => a.localeCompare(b));
}

export const share = (at: number, { from, days }: Span): number => ((at - from) / (days * DAY)) * 100;
