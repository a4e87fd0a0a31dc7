import { useState } from 'react';
import type { Column, Sheet } from '../sheet/sheet';

const SAMPLE = 300;
const SIGN = 7.4;
const LIMITS: Record<Column['kind'], [number, number]> = {
  id: [92, 220],
  if: [88, 240],
  then: [88, 200],
  note: [110, 420],
  given: [88, 180],
  expected: [110, 220],
};

/** How wide each column stands, by what is written in it, within bounds that keep a table on one screen. */
export function columnWidths(sheet: Sheet): number[] {
  return sheet.columns.map(({ kind, label, name }, index) => {
    const texts = sheet.rows.slice(0, SAMPLE).map((row) => row[index]?.length ?? 0);
    const longest = Math.max(label.length * 0.95, kind === 'if' ? name.length * 0.6 : 0, ...texts);
    const [least, most] = LIMITS[kind];
    return Math.round(Math.max(least, Math.min(most, longest * SIGN + 22)));
  });
}

/** What a person has pulled a column to, by the column's name. */
export type Sized = Readonly<Record<string, number>>;

const BOUNDS = [48, 900] as const;

export function useWidths() {
  const [sized, setSized] = useState<Sized>({});
  return {
    sized,
    /** Makes a column wider by so much, from what it was pulled to or else from its natural width. */
    resize: (name: string, natural: number, by: number): void =>
      setSized((was) => ({
        ...was,
        [name]: Math.max(BOUNDS[0], Math.min(BOUNDS[1], (was[name] ?? natural) + by)),
      })),
  };
}
