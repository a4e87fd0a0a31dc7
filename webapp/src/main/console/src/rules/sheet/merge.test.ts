import { expect, test } from 'vitest';
import { mergeFiles } from './merge';

const FILE = 'amount.table.csv';
const HEAD =
  'table,amount,Large orders\nhit policy,F\nid,if order.total,then escalate,because\ntype,number,text\n';
const table = (...rows: string[]): Record<string, string> => ({ [FILE]: HEAD + rows.join('\n') + '\n' });
const rowsOf = (text: string): string[] => text.slice(HEAD.length).trimEnd().split('\n');

const BASE = table('ESC-101,> 1,risk,one', 'ESC-102,> 2,risk,two', 'ESC-103,> 3,risk,three');

test('what two people wrote in different cells and rows is put together', () => {
  const mine = table(
    'ESC-101,> 10,risk,one',
    'ESC-102,> 2,risk,two',
    'ESC-104,> 4,risk,mine',
    'ESC-103,> 3,risk,three',
  );
  const theirs = table('ESC-101,> 1,risk,uno', 'ESC-103,> 3,address,three', 'ESC-105,> 5,risk,theirs');
  const { files, clashes } = mergeFiles(BASE, mine, theirs, 'mine');
  expect(clashes).toEqual([]);
  expect(rowsOf(files[FILE]).sort()).toEqual([
    'ESC-101,> 10,risk,uno',
    'ESC-103,> 3,address,three',
    'ESC-104,> 4,risk,mine',
    'ESC-105,> 5,risk,theirs',
  ]);
});

test.each([
  ['mine', 'ESC-101,> 10,risk,one'],
  ['theirs', 'ESC-101,> 20,risk,one'],
] as const)('where both wrote in one cell it is told, and %s stands', (side, row) => {
  const mine = table('ESC-101,> 10,risk,one', 'ESC-102,> 2,risk,two', 'ESC-103,> 3,risk,three');
  const theirs = table('ESC-101,> 20,risk,one', 'ESC-102,> 2,risk,zwei', 'ESC-103,> 3,risk,three');
  const { files, clashes } = mergeFiles(BASE, mine, theirs, side);
  expect(clashes).toEqual([
    { file: FILE, row: 'ESC-101', column: 'order.total', mine: '> 10', theirs: '> 20' },
  ]);
  expect(rowsOf(files[FILE]).slice(0, 2)).toEqual([row, 'ESC-102,> 2,risk,zwei']);
});

test('a row that one deleted and the other wrote in is told', () => {
  const mine = table('ESC-102,> 2,risk,two', 'ESC-103,> 3,risk,three');
  const theirs = table('ESC-101,> 20,risk,one', 'ESC-102,> 2,risk,two', 'ESC-103,> 3,risk,three');
  expect(mergeFiles(BASE, mine, theirs, 'mine').clashes).toHaveLength(1);
  expect(rowsOf(mergeFiles(BASE, mine, theirs, 'mine').files[FILE])).toHaveLength(2);
  expect(rowsOf(mergeFiles(BASE, mine, theirs, 'theirs').files[FILE])[0]).toBe('ESC-101,> 20,risk,one');
});

test('the same work saved twice is no clash, and rules as text are taken whole', () => {
  const base = { 'a.drl': 'rule', ...BASE };
  expect(
    mergeFiles(base, { ...base, 'a.drl': 'mine' }, { ...base, 'a.drl': 'mine' }, 'mine').clashes,
  ).toEqual([]);
  const both = mergeFiles(base, { ...base, 'a.drl': 'mine' }, { ...base, 'a.drl': 'theirs' }, 'theirs');
  expect(both.clashes).toHaveLength(1);
  expect(both.files['a.drl']).toBe('theirs');
});
