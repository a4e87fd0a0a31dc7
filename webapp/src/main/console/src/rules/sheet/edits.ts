import type { Row, Sheet } from './sheet';

/** What a person does to a sheet, each as a new sheet: the old one stays for undo, and unchanged rows stay themselves. */
export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function setCell(sheet: Sheet, row: number, column: number, text: string): Sheet {
  if (sheet.rows[row]?.[column] === text) {
    return sheet;
  }
  const rows = sheet.rows.slice();
  rows[row] = rows[row].with(column, text);
  return { ...sheet, rows };
}

/** The same text into every cell of the range, except the id column when several rows would get one id. */
export function fill(sheet: Sheet, range: Range, text: string): Sheet {
  return mapRange(sheet, range, () => text);
}

export function clear(sheet: Sheet, range: Range): Sheet {
  return mapRange(sheet, range, (_, column) => (sheet.columns[column].kind === 'if' ? '-' : ''));
}

/** Ctrl D: the top row's cells into the rows below it. */
export function fillDown(sheet: Sheet, range: Range): Sheet {
  const below = { ...range, top: range.top + 1, left: Math.max(1, range.left) };
  return mapRange(sheet, below, (_, column) => sheet.rows[range.top][column]);
}

function mapRange(sheet: Sheet, range: Range, text: (row: number, column: number) => string): Sheet {
  const single = range.top === range.bottom;
  const rows = sheet.rows.map((row, index) =>
    index < range.top || index > range.bottom
      ? row
      : row.map((cell, column) => {
          const outside = column < range.left || column > range.right;
          return outside || (column === 0 && !single) ? cell : text(index, column);
        }),
  );
  return { ...sheet, rows };
}

export function insertRows(sheet: Sheet, at: number, count = 1): Sheet {
  const near = sheet.rows[Math.max(0, at - 1)]?.[0] ?? '';
  return withRows(
    sheet,
    at,
    newIds(sheet, Array<string>(count).fill(near)).map((id) => blankRow(sheet, id)),
  );
}

export function duplicateRows(sheet: Sheet, range: Range): Sheet {
  const copied = sheet.rows.slice(range.top, range.bottom + 1);
  const ids = newIds(
    sheet,
    copied.map((row) => row[0]),
  );
  return withRows(
    sheet,
    range.bottom + 1,
    copied.map((row, index) => row.with(0, ids[index])),
  );
}

export function deleteRows(sheet: Sheet, range: Range): Sheet {
  return { ...sheet, rows: sheet.rows.filter((_, index) => index < range.top || index > range.bottom) };
}

/** Alt and an arrow: the rows change places with the one above or below. */
export function moveRows(sheet: Sheet, range: Range, step: 1 | -1): Sheet {
  const [from, to] = step < 0 ? [range.top - 1, range.bottom] : [range.bottom + 1, range.top];
  if (from < 0 || from >= sheet.rows.length) {
    return sheet;
  }
  const rows = sheet.rows.slice();
  const [passed] = rows.splice(from, 1);
  rows.splice(to, 0, passed);
  return { ...sheet, rows };
}

/** Cells from a spreadsheet, from this cell on to the right and down; rows that are missing are added. */
export function paste(sheet: Sheet, row: number, column: number, cells: readonly Row[]): Sheet {
  const missing = row + cells.length - sheet.rows.length;
  const roomy = missing > 0 ? insertRows(sheet, sheet.rows.length, missing) : sheet;
  const rows = roomy.rows.slice();
  cells.forEach((line, down) => {
    const changed = [...rows[row + down]];
    line.forEach((text, right) => {
      if (column + right < roomy.columns.length) {
        changed[column + right] = text.trim();
      }
    });
    rows[row + down] = changed;
  });
  return { ...roomy, rows };
}

export const cut = (sheet: Sheet, range: Range): Row[] =>
  sheet.rows.slice(range.top, range.bottom + 1).map((row) => row.slice(range.left, range.right + 1));

function withRows(sheet: Sheet, at: number, added: Row[]): Sheet {
  return { ...sheet, rows: [...sheet.rows.slice(0, at), ...added, ...sheet.rows.slice(at)] };
}

const blankRow = (sheet: Sheet, id: string): Row =>
  sheet.columns.map(({ kind }, index) => (index === 0 ? id : kind === 'if' ? '-' : ''));

/** Ids nobody has: PRI-105 after PRI-104. An id is never given twice, or decisions would name the wrong row. */
function newIds(sheet: Sheet, near: readonly string[]): string[] {
  const taken = new Set(sheet.rows.map((row) => row[0]));
  return near.map((one) => {
    const id = sheet.kind === 'cases' ? freeName(taken, one) : freeId(taken, one);
    taken.add(id);
    return id;
  });
}

function freeId(taken: Set<string>, near: string): string {
  const [, stem, digits] = /^(.*?)(\d+)$/.exec(near) ?? ['', near ? near + '-' : 'ROW-', '0'];
  for (let number = Number(digits) + 1; ; number++) {
    const id = stem + String(number).padStart(digits.length, '0');
    if (!taken.has(id)) {
      return id;
    }
  }
}

function freeName(taken: Set<string>, near: string): string {
  const stem = near === 'default' || !near ? 'a new case' : near.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number++) {
    const name = `${stem} (${number})`;
    if (!taken.has(name)) {
      return name;
    }
  }
}
