import { ACCEPTED_GAP, kindOf, withHead, type Column, type Row, type Sheet } from './sheet';

/** What a person does to the columns of a sheet, each as a new sheet: the head's lines and every row go along. */
export interface ColumnText {
  /** As the line `id` has it: "if order.total", "then refuse" or the name of a note; in test cases a fact. */
  cell: string;
  type: string;
  label: string;
  values: string;
  unit: string;
}

type Cells = (line: Row) => Row;

/** Which of the head's lines have a cell for each column. */
const OPTIONAL = ['label', 'values', 'unit', 'default'];
const BY_COLUMN = ['id', 'type', ...OPTIONAL];

export function columnText(sheet: Sheet, index: number): ColumnText {
  const of = (word: string): string => sheet.head.find((line) => line[0] === word)?.[index] ?? '';
  const cell = sheet.kind === 'cases' ? (sheet.head[0]?.[index] ?? '') : of('id');
  return { cell, type: of('type'), label: of('label'), values: of('values'), unit: of('unit') };
}

export function insertColumn(sheet: Sheet, at: number, text: ColumnText): Sheet {
  const blank = sheet.kind === 'table' && text.cell.startsWith('if ') ? '-' : '';
  const gap = inputsBefore(sheet, at) + 1;
  const added = reshaped(
    sheet,
    (line) => padded(line, at).toSpliced(at, 0, ''),
    (row) => row.toSpliced(at, 0, blank),
    blank ? (line) => line.toSpliced(gap, 0, '-') : (line) => line,
  );
  return setColumn(added, at, text);
}

export function removeColumn(sheet: Sheet, at: number): Sheet {
  if (at < 1 || at >= sheet.columns.length) {
    return sheet;
  }
  const gap = inputsBefore(sheet, at) + 1;
  const asks = sheet.columns[at].kind === 'if';
  return reshaped(
    sheet,
    (line) => line.toSpliced(at, 1),
    (row) => row.toSpliced(at, 1),
    asks ? (line) => line.toSpliced(gap, 1) : (line) => line,
  );
}

/** Questions stay before answers and answers before notes: the file's order means something. */
export function moveColumn(sheet: Sheet, at: number, step: 1 | -1): Sheet {
  const to = at + step;
  if (!canMove(sheet, at, step)) {
    return sheet;
  }
  const swap = (one: number, other: number): Cells => {
    return (line) =>
      padded(line, Math.max(one, other) + 1)
        .with(one, line[other] ?? '')
        .with(other, line[one] ?? '');
  };
  const gap = inputsBefore(sheet, Math.min(at, to)) + 1;
  const asks = sheet.columns[at].kind === 'if';
  return reshaped(sheet, swap(at, to), swap(at, to), asks ? swap(gap, gap + 1) : (line) => line);
}

export function canMove(sheet: Sheet, at: number, step: 1 | -1): boolean {
  const [one, other] = [sheet.columns[at], sheet.columns[at + step]];
  return (
    at > 0 && at + step > 0 && !!one && !!other && one.kind === other.kind && !withOtherwise(sheet, at, step)
  );
}

/** "otherwise" stands in the first question and nowhere else. */
const withOtherwise = (sheet: Sheet, at: number, step: 1 | -1): boolean =>
  Math.min(at, at + step) === 1 && sheet.rows.some(isOtherwise);

const isOtherwise = (row: Row): boolean => row[1] === 'otherwise';

export function setColumn(sheet: Sheet, at: number, text: ColumnText): Sheet {
  if (sheet.kind === 'cases') {
    return withHead(sheet, [(sheet.head[0] ?? []).with(at, text.cell)]);
  }
  const width = sheet.head.find((line) => line[0] === 'id')?.length ?? at + 1;
  const put = (line: Row, cell: string): Row => padded(line, Math.max(width, at + 1)).with(at, cell);
  const wanted: Record<string, string> = { id: text.cell, ...textsOf(text) };
  const lines = Object.entries(wanted).reduce<readonly Row[]>((head, [word, cell]) => {
    const has = head.some((line) => line[0] === word);
    return has
      ? head.map((line) => (line[0] === word ? trimmed(put(line, cell), word) : line))
      : cell
        ? insertLine(head, trimmed(put([word], cell), word))
        : head;
  }, sheet.head);
  return withHead(sheet, lines);
}

const textsOf = ({ type, label, values, unit }: ColumnText) => ({ type, label, values, unit });

/** Where a new column of this kind goes: after the last of its kind. */
export function placeFor(sheet: Sheet, cell: string): number {
  if (sheet.kind === 'cases') {
    const expected = sheet.columns.findIndex(({ kind }) => kind === 'expected' || kind === 'note');
    return expected < 0 ? sheet.columns.length : expected;
  }
  const order: Column['kind'][] = ['id', 'if', 'then', 'note'];
  const rank = order.indexOf(kindOf(cell, 1)[0]);
  const after = sheet.columns.findIndex(({ kind }) => order.indexOf(kind) > rank);
  return after < 0 ? sheet.columns.length : after;
}

export function setPolicy(sheet: Sheet, policy: string): Sheet {
  const has = sheet.head.some((line) => line[0] === 'hit policy');
  const line: Row = ['hit policy', policy];
  return withHead(
    sheet,
    has ? sheet.head.map((one) => (one[0] === 'hit policy' ? line : one)) : insertLine(sheet.head, line),
  );
}

function reshaped(sheet: Sheet, headLine: Cells, row: Cells, gapLine: Cells): Sheet {
  const lines = sheet.head.map((line) =>
    sheet.kind === 'cases' || BY_COLUMN.includes(line[0])
      ? headLine(line)
      : line[0] === ACCEPTED_GAP
        ? gapLine(line)
        : line,
  );
  const head = lines.filter(([word, ...cells]) => !OPTIONAL.includes(word) || cells.some(Boolean));
  return { ...withHead(sheet, head), rows: sheet.rows.map(row) };
}

const inputsBefore = (sheet: Sheet, at: number): number =>
  sheet.columns.slice(0, at).filter(({ kind }) => kind === 'if').length;

const padded = (line: Row, width: number): Row =>
  line.length >= width ? line : [...line, ...Array<string>(width - line.length).fill('')];

/** No empty cells at the end of a line that need not have them: the line `id` says how many columns there are. */
const trimmed = (line: Row, word: string): Row =>
  word === 'id' ? line : line.slice(0, line.findLastIndex(Boolean) + 1);

/** Before the accepted gaps, which stand last. */
function insertLine(head: readonly Row[], line: Row): readonly Row[] {
  const at = head.findIndex((one) => one[0] === ACCEPTED_GAP);
  return at < 0 ? [...head, line] : head.toSpliced(at, 0, line);
}
