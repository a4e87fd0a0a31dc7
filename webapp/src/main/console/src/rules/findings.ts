import type { Problem } from './views';
import { checkSheet } from './sheet/checks';
import { CASES_FILE, headLine, lineOf, type Sheet } from './sheet/sheet';

/** A problem with its place in the file that a person sees; `row` and `column` when it is a sheet's cell. */
export interface Finding {
  file: string;
  severity: 'error' | 'warning';
  kind: string;
  row?: number;
  column?: number;
  line: number;
  message: string;
  example?: Record<string, unknown> | null;
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** What the console finds by itself while one types. */
export function ownFindings(file: string, sheet: Sheet, t: Translate): Finding[] {
  return checkSheet(sheet).map(({ row, column, problem }) => ({
    file,
    severity: 'error',
    kind: problem.code,
    row,
    column,
    line: lineOf(sheet, row),
    message: t(`rules.cell.${problem.code}`, {
      what: problem.what,
      example: t(`rules.example.${problem.type.replaceAll(' ', '-')}`),
      values: sheet.columns[column].values.join(', '),
    }),
  }));
}

/** Where each row stands, by its id; made once for many problems, or ten thousand of them would walk the rows each. */
export type RowPlaces = ReadonlyMap<string, number>;

export function rowPlaces(sheet: Sheet): RowPlaces {
  const places = new Map<string, number>();
  sheet.rows.forEach((row, index) => {
    if (!places.has(row[0])) {
      places.set(row[0], index);
    }
  });
  return places;
}

/** The server's problems brought to the sheet's rows and columns as they stand now. */
export function placed(problem: Problem, sheet?: Sheet, places?: RowPlaces): Finding {
  const { file, severity, kind, line, message, example } = problem;
  const found: Finding = { file, severity, kind: kind ?? '', line: line ?? 0, message, example };
  if (!sheet) {
    return { ...found, column: problem.column };
  }
  return {
    ...found,
    row: rowOf(problem, sheet, places ?? rowPlaces(sheet)),
    column: columnOf(problem, sheet),
  };
}

function rowOf({ row, line }: Problem, sheet: Sheet, places: RowPlaces): number | undefined {
  const byId = row ? (places.get(String(row)) ?? -1) : -1;
  const byLine = (line ?? 0) - sheet.head.length - 1;
  const found = byId >= 0 ? byId : byLine;
  return found >= 0 && found < sheet.rows.length ? found : undefined;
}

/** The server counts cells from 1; 0 is the whole line. */
const columnOf = ({ column }: Problem, sheet: Sheet): number | undefined =>
  column > 0 && column <= sheet.columns.length ? column - 1 : undefined;

/** By row and then by column; of two at the same place the graver one. */
export function byCell(findings: readonly Finding[]): Map<number, Map<number, Finding>> {
  const rows = new Map<number, Map<number, Finding>>();
  for (const finding of findings) {
    if (finding.row !== undefined) {
      const cells = rows.get(finding.row) ?? new Map<number, Finding>();
      const column = finding.column ?? 0;
      if (cells.get(column)?.severity !== 'error') {
        cells.set(column, finding);
      }
      rows.set(finding.row, cells);
    }
  }
  return rows;
}

/** The problem after this one, in reading order, and round again. */
export function nextFinding(
  findings: readonly Finding[],
  at: { row: number; column: number },
): Finding | undefined {
  const cells = findings
    .filter((one) => one.row !== undefined)
    .sort((a, b) => a.row! - b.row! || (a.column ?? 0) - (b.column ?? 0));
  return (
    cells.find((one) => one.row! > at.row || (one.row === at.row && (one.column ?? 0) > at.column)) ??
    cells[0]
  );
}

export const canAccept = (finding: Finding, sheet: Sheet): boolean =>
  finding.file !== CASES_FILE && finding.kind.toLowerCase().includes('gap') && !!headLine(sheet, 'id');
