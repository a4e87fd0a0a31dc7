import type { TFunction } from 'i18next';

const UNITS = [
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
] as const;

export type Unit = (typeof UNITS)[number][0];

/** The largest unit that says it without a fraction. */
export function split(seconds: number): { number: number; unit: Unit } {
  const [unit, size] = UNITS.find(([, size]) => seconds % size === 0) ?? UNITS[2];
  return { number: Math.round(seconds / size), unit };
}

export const seconds = (number: number, unit: string): number =>
  number * (UNITS.find(([name]) => name === unit)?.[1] ?? 1);

export function interval(seconds: number, t: TFunction): string {
  const { number, unit } = split(seconds);
  return t(`data.sources.in.${unit}`, { count: number });
}
