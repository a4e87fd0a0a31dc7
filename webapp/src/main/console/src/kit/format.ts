/** How figures and times are written, in one place: tabular, short, and the same on every page. */
const LOCALE = 'en-IE';

export function money(
  amount: string | number | null | undefined,
  currency: string | null | undefined,
): string {
  if (amount === null || amount === undefined || amount === '') {
    return '—';
  }
  const number = Number(amount);
  if (!currency) {
    return new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2 }).format(number);
  }
  try {
    return new Intl.NumberFormat(LOCALE, { style: 'currency', currency }).format(number);
  } catch {
    return `${amount} ${currency}`; // not a currency that Intl knows
  }
}

export const count = (number: number): string => new Intl.NumberFormat(LOCALE).format(number);

/** The server counts up to this; so many means that many or more. */
const COUNTED = 10_000;

export const total = (number: number): string => count(number) + (number >= COUNTED ? '+' : '');

export const percent = (share: number): number => Math.round(share * 100);

export const score = (value: number): string => value.toFixed(2);

export const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const DAY_AND_CLOCK = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

const DAY_AND_MONTH = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

export const dayAndMonth = (date: string): string => DAY_AND_MONTH.format(new Date(date));
export const clock = (instant: string): string => CLOCK.format(new Date(instant));
export const day = (instant: string): string => DAY.format(new Date(instant));

/** Today only the clock; else the day with it. */
export function moment(instant: string, now = Date.now()): string {
  const date = new Date(instant);
  return date.toDateString() === new Date(now).toDateString()
    ? CLOCK.format(date)
    : DAY_AND_CLOCK.format(date);
}

/** The full instant, for a tooltip and for whoever copies it. */
export const exact = (instant: string): string => new Date(instant).toISOString();

export function duration(seconds: number): string {
  const s = Math.max(0, Math.floor(seconds));
  const two = (n: number): string => String(n).padStart(2, '0');
  if (s < 3600) {
    return `${Math.floor(s / 60)}:${two(s % 60)}`;
  }
  return s < 86400
    ? `${Math.floor(s / 3600)}h ${two(Math.floor((s % 3600) / 60))}`
    : `${Math.floor(s / 86400)}d`;
}

export function bytes(size: number): string {
  return size < 1e6 ? `${(size / 1e3).toFixed(0)} KB` : `${(size / 1e6).toFixed(1)} MB`;
}

export const shortHash = (hash: string): string => hash.slice(0, 12);
