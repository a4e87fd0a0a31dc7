import type { Column, Row, Sheet } from './sheet';
import { CellProblem, parseLiteral, parseTest, type UnaryTest } from './unaryTest';

export interface CellFinding {
  row: number;
  column: number;
  problem: CellProblem;
}

const OTHERWISE = 'otherwise';
const ROW_ID = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;

/** What is wrong with one cell by itself, or nothing; how rows stand to each other only the server knows. */
export function checkCell(column: Column, text: string, first = false): CellProblem | undefined {
  try {
    const cell = text.trim();
    if (column.kind === 'if') {
      if (!(first && cell === OTHERWISE)) {
        among(column, parseTest(cell, column.type ?? 'text'));
      }
    } else if (column.kind === 'then' && cell) {
      answer(column, cell);
    } else if (column.kind === 'id' && column.name === 'id' && !ROW_ID.test(cell)) {
      throw new CellProblem('value', cell);
    } else if (column.kind === 'note' && column.name === 'review' && cell) {
      parseLiteral(cell, 'date');
    }
    return undefined;
  } catch (problem) {
    if (problem instanceof CellProblem) {
      return problem;
    }
    throw problem;
  }
}

/** A text answer fills its cell: commas and quotes inside are part of it. */
function answer(column: Column, cell: string): void {
  const type = column.type ?? 'text';
  const value = type === 'text' && !cell.startsWith('"') ? cell : parseLiteral(cell, type);
  if (column.values.length && !column.values.includes(value) && type === 'text') {
    throw new CellProblem('value', cell, type);
  }
}

function among(column: Column, test: UnaryTest): void {
  if (test.kind === 'equal' && column.type === 'text' && column.values.length) {
    if (!column.values.includes(test.literal)) {
      throw new CellProblem('value', test.literal, 'text');
    }
  } else if (test.kind === 'anyOf') {
    test.tests.forEach((one) => among(column, one));
  }
}

const NONE: ReadonlyMap<number, CellProblem> = new Map();
const known = new WeakMap<readonly Column[], WeakMap<Row, ReadonlyMap<number, CellProblem>>>();

/** The problems of a row by column; remembered, so that an edit of one row among ten thousand reads one row. */
export function checkRow(columns: readonly Column[], row: Row): ReadonlyMap<number, CellProblem> {
  const rows = known.get(columns) ?? new WeakMap<Row, ReadonlyMap<number, CellProblem>>();
  known.set(columns, rows);
  let found = rows.get(row);
  if (!found) {
    const problems = new Map<number, CellProblem>();
    columns.forEach((column, index) => {
      const problem = checkCell(column, row[index] ?? '', index === 1);
      if (problem) {
        problems.set(index, problem);
      }
    });
    found = problems.size ? problems : NONE;
    rows.set(row, found);
  }
  return found;
}

export function checkSheet(sheet: Sheet): CellFinding[] {
  const found: CellFinding[] = [];
  const ids = new Set<string>();
  sheet.rows.forEach((row, index) => {
    if (ids.has(row[0])) {
      found.push({ row: index, column: 0, problem: new CellProblem('twice', row[0]) });
    }
    ids.add(row[0]);
    checkRow(sheet.columns, row).forEach((problem, column) => found.push({ row: index, column, problem }));
  });
  return found;
}
