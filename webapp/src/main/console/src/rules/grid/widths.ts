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
