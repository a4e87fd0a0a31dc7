/** What a cell asks of its column's fact, read as the server reads it, so that a slip shows while it is typed. */
export const VALUE_TYPES = [
  'number',
  'text',
  'boolean',
  'date',
  'time',
  'date and time',
  'duration',
  'months',
] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

export type UnaryTest =
  | { kind: 'any' }
  | { kind: 'missing' }
  | { kind: 'equal'; literal: string }
  | { kind: 'compare'; sign: '<' | '<=' | '>' | '>='; bound: string }
  | { kind: 'range'; low: string; lowIn: boolean; high: string; highIn: boolean }
  | { kind: 'anyOf'; tests: UnaryTest[] }
  | { kind: 'not'; tests: UnaryTest[] };

/** What is wrong with a cell: the name of a sentence in the texts, and what it speaks of. */
export class CellProblem extends Error {
  constructor(
    readonly code:
      'literal' | 'quote' | 'parenthesis' | 'comma' | 'dash' | 'size' | 'range' | 'order' | 'value' | 'twice',
    readonly what: string,
    readonly type: ValueType = 'text',
  ) {
    super(`${code}: ${what}`);
  }
}

const SIGNS = ['<=', '>=', '<', '>'] as const;
const CALL = /^(date and time|date|time|duration)\s*\(\s*"([^"]*)"\s*\)$/;
const SHAPES: Record<Exclude<ValueType, 'text' | 'date'>, RegExp> = {
  number: /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,2})?$/,
  boolean: /^(true|false)$/,
  time: /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/,
  'date and time': /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/,
  duration: /^-?P(?=\d|T\d)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/,
  months: /^-?P(?=\d)(\d{1,6}Y)?(\d{1,6}M)?$/,
};

/** @throws CellProblem */
export function parseTest(cell: string, type: ValueType): UnaryTest {
  const text = cell.trim();
  if (!text || text === '-') {
    return { kind: 'any' };
  }
  if (text.startsWith('not(')) {
    if (!text.endsWith(')')) {
      throw new CellProblem('parenthesis', text);
    }
    return { kind: 'not', tests: pieces(text.slice(4, -1)).map((piece) => one(piece.trim(), type)) };
  }
  const tests = pieces(text).map((piece) => one(piece.trim(), type));
  return tests.length === 1 ? tests[0] : { kind: 'anyOf', tests };
}

/** The cell's parts between commas, as they stand. */
export function pieces(text: string): string[] {
  const found: string[] = [];
  let quoted = false;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    quoted = text[i] === '"' ? !quoted : quoted;
    if (text[i] === ',' && !quoted) {
      found.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...found, text.slice(start)];
}

function one(test: string, type: ValueType): UnaryTest {
  if (!test) {
    throw new CellProblem('comma', test, type);
  }
  if (test === '-') {
    throw new CellProblem('dash', test);
  }
  if (test === 'null') {
    return { kind: 'missing' };
  }
  const sign = SIGNS.find((one) => test.startsWith(one));
  if (sign) {
    if (type === 'boolean') {
      throw new CellProblem('size', test);
    }
    return { kind: 'compare', sign, bound: parseLiteral(test.slice(sign.length), type) };
  }
  return '[(]'.includes(test[0]) ? range(test, type) : { kind: 'equal', literal: parseLiteral(test, type) };
}

function range(test: string, type: ValueType): UnaryTest {
  const dots = dotsOutsideQuotes(test);
  const last = test[test.length - 1];
  if (dots < 0 || !'])['.includes(last) || type === 'boolean') {
    throw new CellProblem('range', test, type);
  }
  const low = parseLiteral(test.slice(1, dots), type);
  const high = parseLiteral(test.slice(dots + 2, -1), type);
  if (type === 'number' ? Number(low) > Number(high) : isPlain(type) && low > high) {
    throw new CellProblem('order', test, type);
  }
  return { kind: 'range', low, lowIn: test[0] === '[', high, highIn: last === ']' };
}

/** Types whose values sort as their letters do. */
const isPlain = (type: ValueType): boolean => ['text', 'date', 'time'].includes(type);

function dotsOutsideQuotes(test: string): number {
  let quoted = false;
  for (let i = 0; i + 1 < test.length; i++) {
    quoted = test[i] === '"' ? !quoted : quoted;
    if (!quoted && test.startsWith('..', i)) {
      return i;
    }
  }
  return -1;
}

/** The value without its quotes. @throws CellProblem */
export function parseLiteral(text: string, type: ValueType): string {
  const literal = text.trim();
  if (type === 'text') {
    return parseText(literal);
  }
  const call = CALL.exec(literal);
  const wanted = type === 'months' ? 'duration' : type;
  const value = call && call[1] === wanted ? call[2] : literal;
  if (!hasShape(value, type)) {
    throw new CellProblem('literal', literal, type);
  }
  return value;
}

function parseText(literal: string): string {
  if (!literal.startsWith('"')) {
    if (!literal || literal.includes('"')) {
      throw new CellProblem('literal', literal, 'text');
    }
    return literal;
  }
  if (literal.length < 2 || !literal.endsWith('"')) {
    throw new CellProblem('quote', literal);
  }
  return literal.slice(1, -1).replaceAll('""', '"');
}

function hasShape(value: string, type: Exclude<ValueType, 'text'>): boolean {
  if (type === 'date') {
    return isDay(value);
  }
  if (type === 'number' && /^-?0\d+$/.test(value)) {
    return false;
  }
  return SHAPES[type].test(value) && (type !== 'date and time' || isDay(value.slice(0, 10)));
}

function isDay(value: string): boolean {
  const day = new Date(value + 'T00:00:00Z');
  return /^\d{4}-\d\d-\d\d$/.test(value) && !isNaN(+day) && day.toISOString().startsWith(value);
}

const BARE = /^[\p{L}\p{N}]([\p{L}\p{N} _./&'+-]*[\p{L}\p{N}_./&'+-])?$/u;

/** A value as a cell writes it: in quotes only where its signs would mean something else. */
export function printLiteral(value: string, type: ValueType): string {
  const bare = BARE.test(value) && !value.includes('..') && value !== 'null' && value !== 'otherwise';
  return type !== 'text' || bare ? value : `"${value.replaceAll('"', '""')}"`;
}
