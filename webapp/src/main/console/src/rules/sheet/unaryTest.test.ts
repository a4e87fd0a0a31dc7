import { expect, test } from 'vitest';
import { CellProblem, parseTest, pieces, printLiteral, type ValueType } from './unaryTest';

const wrong = (cell: string, type: ValueType): string => {
  try {
    parseTest(cell, type);
    return 'nothing';
  } catch (problem) {
    return (problem as CellProblem).code;
  }
};

test.each([
  ['-', 'number', { kind: 'any' }],
  ['', 'text', { kind: 'any' }],
  ['null', 'text', { kind: 'missing' }],
  ['>= 500', 'number', { kind: 'compare', sign: '>=', bound: '500' }],
  ['[500..10000)', 'number', { kind: 'range', low: '500', lowIn: true, high: '10000', highIn: false }],
  [']1..2[', 'number', { kind: 'range', low: '1', lowIn: false, high: '2', highIn: false }],
  ['"Gold, VIP"', 'text', { kind: 'equal', literal: 'Gold, VIP' }],
  ['2026-11-23', 'date', { kind: 'equal', literal: '2026-11-23' }],
  ['date("2026-11-23")', 'date', { kind: 'equal', literal: '2026-11-23' }],
  ['not(true)', 'boolean', { kind: 'not', tests: [{ kind: 'equal', literal: 'true' }] }],
  ['PT2H30M', 'duration', { kind: 'equal', literal: 'PT2H30M' }],
] as const)('%s is a %s test', (cell, type, meaning) => {
  expect(parseTest(cell, type)).toEqual(meaning);
});

test.each([
  ['< 0.3O', 'number', 'literal'],
  ['1,000', 'number', 'literal'],
  ['007', 'number', 'literal'],
  ['[10..1]', 'number', 'order'],
  ['[10-50]', 'number', 'range'],
  ['Gold,', 'text', 'comma'],
  ['Gold, -', 'text', 'dash'],
  ['not(Gold', 'text', 'parenthesis'],
  ['"Gold', 'text', 'quote'],
  ['> true', 'boolean', 'size'],
  ['2026-02-30', 'date', 'literal'],
  ['25:00', 'time', 'literal'],
] as const)('%s as %s has the problem %s', (cell, type, code) => {
  expect(wrong(cell, type)).toBe(code);
});

test('a cell is cut at the commas outside of quotes', () => {
  expect(pieces('GB, "a, b", FR')).toEqual(['GB', ' "a, b"', ' FR']);
});

test('a value is quoted only where its signs mean something', () => {
  expect(printLiteral('Gold', 'text')).toBe('Gold');
  expect(printLiteral('a, b', 'text')).toBe('"a, b"');
  expect(printLiteral('null', 'text')).toBe('"null"');
  expect(printLiteral('12.50', 'number')).toBe('12.50');
});
