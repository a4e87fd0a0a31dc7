/** Times of a schedule are said in a zone: "1 March, 0:00" is another instant in Dublin than in Vienna. */
export const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

export const zones = (): string[] => [...new Set([HERE, 'UTC', ...Intl.supportedValuesOf('timeZone')])];

/** An instant as that zone's clock shows it, with the zone's name. */
export function momentIn(zone: string | null | undefined, instant: string): string {
  const timeZone = zone || HERE;
  const text = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
  return `${text} ${timeZone}`;
}
