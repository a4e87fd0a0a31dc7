import { isSheet, printSheet, readSheet, type Row, type Sheet } from './sheet';

/** A place where two people wrote different things; without a row it is the whole file, without a column the row. */
export interface Clash {
  file: string;
  row?: string;
  column?: string;
  mine: string;
  theirs: string;
}

export type Side = 'mine' | 'theirs';
type Files = Readonly<Record<string, string>>;

export interface Merged {
  files: Record<string, string>;
  clashes: Clash[];
}

/** What two people made of the same files, put together cell by cell; where both wrote, one side is taken and told. */
export function mergeFiles(base: Files, mine: Files, theirs: Files, take: Side): Merged {
  const clashes: Clash[] = [];
  const files: Record<string, string> = {};
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const text = mergeFile(name, [base[name], mine[name], theirs[name]], take, clashes);
    if (text !== undefined) {
      files[name] = text;
    }
  }
  return { files, clashes };
}

type Three<T> = [base: T, mine: T, theirs: T];

function mergeFile(
  file: string,
  texts: Three<string | undefined>,
  take: Side,
  clashes: Clash[],
): string | undefined {
  const [base, mine, theirs] = texts.map((text) => normal(file, text));
  if (mine === theirs || mine === base) {
    return texts[2];
  }
  if (theirs === base) {
    return texts[1];
  }
  if (isSheet(file) && base !== undefined && mine !== undefined && theirs !== undefined) {
    const sheets = [base, mine, theirs].map((text) => readSheet(file, text)) as Three<Sheet>;
    if (sheets.every(hasPlainIds)) {
      return printSheet(mergeSheets(file, sheets, take, clashes));
    }
  }
  clashes.push({ file, mine: '', theirs: '' });
  return take === 'mine' ? texts[1] : texts[2];
}

const normal = (file: string, text: string | undefined): string | undefined =>
  text !== undefined && isSheet(file) ? printSheet(readSheet(file, text)) : text;

const hasPlainIds = ({ rows }: Sheet): boolean => new Set(rows.map(([id]) => id)).size === rows.length;

function mergeSheets(file: string, [base, mine, theirs]: Three<Sheet>, take: Side, clashes: Clash[]): Sheet {
  const choose = (row: string, column: string | undefined, [b, m, t]: Three<string>): string => {
    if (m === t || m === b) {
      return t;
    }
    if (t !== b) {
      clashes.push({ file, row, column, mine: m, theirs: t });
    }
    return t === b || take === 'mine' ? m : t;
  };
  const heads = [base, mine, theirs].map(({ head }) => JSON.stringify(head)) as Three<string>;
  const shape = choose('', undefined, heads) === heads[1] ? mine : theirs;
  const [was, now, other] = [base, mine, theirs].map(rowReader) as Three<RowReader>;
  const rows: Row[] = [];
  for (const id of order(base, mine, theirs)) {
    const [b, m, t] = [was.says(id), now.says(id), other.says(id)];
    const kept = choose(id, undefined, [b && 'there', m && 'there', t && 'there']);
    if (b && !(m && t) && (m || t)) {
      // One of them took the row away: that holds unless the other one has written in it.
      const changed = (m || t) !== b;
      if (changed) {
        clashes.push({ file, row: id, mine: m, theirs: t });
        const source = take === 'mine' ? now : other;
        if (source.says(id)) {
          rows.push(shape.columns.map(({ name }) => source.cell(id, name)));
        }
      }
    } else if (kept) {
      rows.push(
        shape.columns.map(({ name, label }) =>
          choose(id, label, [was.cell(id, name), now.cell(id, name), other.cell(id, name)]),
        ),
      );
    }
  }
  return { ...shape, rows };
}

interface RowReader {
  /** All that the row says, empty when it is not there. */
  says: (id: string) => string;
  cell: (id: string, column: string) => string;
}

function rowReader(sheet: Sheet): RowReader {
  const rows = new Map(sheet.rows.map((row) => [row[0], row]));
  const columns = new Map(sheet.columns.map(({ name }, index) => [name, index]));
  return {
    says: (id) => rows.get(id)?.join('\u0000') ?? '',
    cell: (id, column) => rows.get(id)?.[columns.get(column) ?? -1] ?? '',
  };
}

/** Their order, or mine where they have moved nothing; what only the other one has stands behind its neighbour. */
function order(base: Sheet, mine: Sheet, theirs: Sheet): string[] {
  const ids = ({ rows }: Sheet): string[] => rows.map(([id]) => id);
  const common = new Set(ids(base));
  const kept = (sheet: Sheet): string =>
    ids(sheet)
      .filter((id) => common.has(id))
      .join('\u0000');
  const [first, second] = kept(theirs) === kept(base) ? [ids(mine), ids(theirs)] : [ids(theirs), ids(mine)];
  const all = [...first];
  const known = new Set(all);
  second.forEach((id, index) => {
    if (!known.has(id)) {
      const before = second.slice(0, index).findLast((one) => known.has(one));
      all.splice(before === undefined ? 0 : all.indexOf(before) + 1, 0, id);
      known.add(id);
    }
  });
  return all;
}
