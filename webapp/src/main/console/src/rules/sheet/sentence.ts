import type { Row, Sheet } from './sheet';
import { parseTest, type UnaryTest } from './unaryTest';

/** One clause of a row's sentence: `what` is the column, the rest says how it must be or what is answered. */
export interface Clause {
  what: string;
  says: string;
}

export interface Sentence {
  otherwise: boolean;
  when: Clause[];
  then: Clause[];
  because: string;
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** A row in plain words, from what its cells say now. */
export function sentenceOf(sheet: Sheet, row: Row, t: Translate): Sentence {
  const otherwise = row[1]?.trim() === 'otherwise';
  const when: Clause[] = [];
  const then: Clause[] = [];
  let because = '';
  sheet.columns.forEach((column, index) => {
    const cell = (row[index] ?? '').trim();
    if (column.kind === 'if' && !otherwise && cell && cell !== '-') {
      when.push({ what: column.label, says: asked(cell, column.type ?? 'text', t) });
    } else if (column.kind === 'then' && cell) {
      then.push({ what: column.label, says: cell });
    } else if (column.name === 'because') {
      because = cell;
    }
  });
  return { otherwise, when, then, because };
}

function asked(cell: string, type: Parameters<typeof parseTest>[1], t: Translate): string {
  try {
    return inWords(parseTest(cell, type), t);
  } catch {
    return t('rules.words.is', { value: cell });
  }
}

function inWords(test: UnaryTest, t: Translate): string {
  switch (test.kind) {
    case 'any':
      return t('rules.words.any');
    case 'missing':
      return t('rules.words.missing');
    case 'equal':
      return t('rules.words.is', { value: test.literal });
    case 'compare':
      return t(`rules.words.${NAMES[test.sign]}`, { value: test.bound });
    case 'range':
      return t('rules.words.between', {
        low: t(`rules.words.${test.lowIn ? 'from' : 'above'}`, { value: test.low }),
        high: t(`rules.words.${test.highIn ? 'to' : 'below'}`, { value: test.high }),
      });
    case 'anyOf':
      return test.tests.every((one) => one.kind === 'equal')
        ? t('rules.words.oneOf', { values: listed(test.tests) })
        : test.tests.map((one) => inWords(one, t)).join(t('rules.words.or'));
    case 'not':
      return negated(test.tests, t);
  }
}

function negated(tests: UnaryTest[], t: Translate): string {
  if (tests.length === 1 && tests[0].kind === 'missing') {
    return t('rules.words.there');
  }
  return tests.every((one) => one.kind === 'equal')
    ? t(tests.length > 1 ? 'rules.words.noneOf' : 'rules.words.isNot', { values: listed(tests) })
    : t('rules.words.not', { what: tests.map((one) => inWords(one, t)).join(t('rules.words.or')) });
}

const listed = (tests: UnaryTest[]): string =>
  tests.map((one) => (one.kind === 'equal' ? one.literal : '')).join(', ');

const NAMES = { '<': 'below', '<=': 'atMost', '>': 'above', '>=': 'atLeast' } as const;
