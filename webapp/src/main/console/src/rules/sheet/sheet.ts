import { parseCells, printCells } from './delimited';
import { VALUE_TYPES, type ValueType } from './unaryTest';

/** `if` asks and `then` answers in a table; `given` and `expected` are the same of a test case. */
export type ColumnKind = 'id' | 'if' | 'then' | 'note' | 'given' | 'expected';

export interface Column {
  kind: ColumnKind;
  /** The fact's path, the answer's name or the note's title. */
  name: string;
  label: string;
  type?: ValueType;
  unit?: string;
  /** What the author says may stand here. */
  values: string[];
}

export type Row = readonly string[];

/** A decision table or a list of test cases as it is edited: nothing is lost that the file says, right or wrong. */
export interface Sheet {
  readonly kind: 'table' | 'cases';
  readonly head: readonly Row[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export const CASES_FILE = 'scenarios.csv';
export const ACCEPTED_GAP = 'accepted gap';
const HEAD = new Set([
  'table',
  'hit policy',
  'id',
  'type',
  'label',
  'values',
  'unit',
  'default',
  ACCEPTED_GAP,
]);

export const isTable = (file: string): boolean => file.endsWith('.table.csv');
export const isSheet = (file: string): boolean => isTable(file) || file === CASES_FILE;

export function readSheet(file: string, text: string): Sheet {
  const lines = parseCells(text)
    .map((line) => line.map((cell) => cell.trim()))
    .filter((line) => line.some(Boolean));
  return file === CASES_FILE ? readCases(lines) : readTable(lines);
}

function readTable(lines: string[][]): Sheet {
  const head = lines.filter((line) => HEAD.has(line[0]));
  const columns = tableColumns(head);
  const rows = lines.filter((line) => !HEAD.has(line[0])).map((line) => padded(line, columns.length));
  return { kind: 'table', head, columns, rows };
}

function readCases(lines: string[][]): Sheet {
  const head = lines.slice(0, 1);
  const columns = caseColumns(head[0] ?? ['scenario']);
  return {
    kind: 'cases',
    head,
    columns,
    rows: lines.slice(1).map((line) => padded(line, columns.length)),
  };
}

/** The sheet under another head; its columns follow from that. */
export function withHead(sheet: Sheet, head: readonly Row[]): Sheet {
  return {
    ...sheet,
    head,
    columns: sheet.kind === 'cases' ? caseColumns(head[0] ?? []) : tableColumns(head),
  };
}

function caseColumns(names: Row): Column[] {
  return names.map((name, index): Column => {
    const kind: ColumnKind =
      index === 0
        ? 'id'
        : name === 'note'
          ? 'note'
          : name === 'outcome' || name === 'rules'
            ? 'expected'
            : 'given';
    return { kind, name, label: name, values: [] };
  });
}

const printed = new WeakMap<Row, string>();

/** Each row is printed once for as long as it stays: a save of ten thousand rows must not hold up who types. */
export function printSheet(sheet: Sheet): string {
  return [...sheet.head, ...sheet.rows].map(printRow).join('');
}

function printRow(row: Row): string {
  let text = printed.get(row);
  if (text === undefined) {
    text = printCells([row]);
    printed.set(row, text);
  }
  return text;
}

/** The line of the file, from 1, on which a row stands once the sheet is printed. */
export const lineOf = (sheet: Sheet, row: number): number => sheet.head.length + row + 1;

const padded = (line: string[], width: number): Row =>
  line.length >= width ? line : [...line, ...Array<string>(width - line.length).fill('')];

export const headLine = (sheet: Sheet, word: string): Row | undefined =>
  sheet.head.find((line) => line[0] === word);

function tableColumns(head: readonly Row[]): Column[] {
  const line = (word: string): Row => head.find((one) => one[0] === word) ?? [];
  const [types, labels, values, units] = ['type', 'label', 'values', 'unit'].map(line);
  return line('id').map((cell, index) => {
    const [kind, name] = kindOf(cell, index);
    return {
      kind,
      name,
      label: labels[index] || name,
      unit: units[index] || undefined,
      type: VALUE_TYPES.find((type) => type === types[index]),
      values: kind === 'id' || !values[index] ? [] : literals(values[index]),
    };
  });
}

/** What a cell of the line `id` makes of its column. */
export function kindOf(cell: string, index: number): [ColumnKind, string] {
  const bare = (name: string): string => name.trim().replace(/^`(.*)`$/, '$1');
  if (index === 0) {
    return ['id', 'id'];
  }
  if (cell.startsWith('if ')) {
    return ['if', bare(cell.slice(3))];
  }
  return cell.startsWith('then ') ? ['then', bare(cell.slice(5))] : ['note', cell];
}

const literals = (cell: string): string[] =>
  cell
    .split(',')
    .map((one) => one.trim().replace(/^"(.*)"$/, '$1'))
    .filter((one) => one && !/^[<>[\]()]/.test(one) && one !== '-');
