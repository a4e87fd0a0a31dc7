import { expect, test } from 'vitest';
import {
  columnText,
  insertColumn,
  moveColumn,
  placeFor,
  removeColumn,
  setColumn,
  setPolicy,
} from './columns';
import { placesOf, replaced } from './find';
import { printSheet, readSheet } from './sheet';

const TEXT = `table,amount,Large orders
hit policy,F
id,if order.customer.tier,if order.total,then escalate,because
type,text,number,text
label,tier,total,Ask
accepted gap,-,< 0,never negative
ESC-101,Gold,> 1,risk,one
ESC-102,-,> 2,risk,two
`;
const sheet = () => readSheet('amount.table.csv', TEXT);

test('a new question goes after the last one, asks nothing yet, and accepted gaps go along', () => {
  const text = { cell: 'if order.goods', type: 'number', label: 'goods', values: '', unit: 'GBP' };
  const next = insertColumn(sheet(), placeFor(sheet(), text.cell), text);
  expect(printSheet(next)).toBe(`table,amount,Large orders
hit policy,F
id,if order.customer.tier,if order.total,if order.goods,then escalate,because
type,text,number,number,text
label,tier,total,goods,Ask
unit,,,GBP
accepted gap,-,< 0,-,never negative
ESC-101,Gold,> 1,-,risk,one
ESC-102,-,> 2,-,risk,two
`);
  expect(next.columns.map(({ kind }) => kind)).toEqual(['id', 'if', 'if', 'if', 'then', 'note']);
  expect(printSheet(removeColumn(next, 3))).toBe(TEXT);
});

test('questions change places with their types, labels and accepted gaps, but never with an answer', () => {
  const moved = moveColumn(sheet(), 1, 1);
  expect(printSheet(moved)).toContain('id,if order.total,if order.customer.tier,then escalate,because');
  expect(printSheet(moved)).toContain('accepted gap,< 0,-,never negative');
  expect(printSheet(moved)).toContain('ESC-101,> 1,Gold,risk,one');
  expect(moveColumn(sheet(), 2, 1)).toEqual(sheet());
});

test('an owner and a review date are notes of a row, and a column can be renamed', () => {
  const owner = { cell: 'owner', type: '', label: '', values: '', unit: '' };
  const next = insertColumn(sheet(), placeFor(sheet(), 'owner'), owner);
  expect(next.columns.at(-1)).toMatchObject({ kind: 'note', name: 'owner' });
  const named = setColumn(next, 2, { ...columnText(next, 2), label: 'order value' });
  expect(named.columns[2].label).toBe('order value');
  expect(printSheet(setPolicy(named, 'U'))).toContain('hit policy,U\n');
});

test('the facts of test cases stand before what is expected', () => {
  const cases = readSheet(
    'scenarios.csv',
    'scenario,order.total,outcome,rules\nlarge,9000,escalate risk,ESC-101\n',
  );
  const fact = { cell: 'order.goods', type: '', label: '', values: '', unit: '' };
  expect(printSheet(insertColumn(cases, placeFor(cases, fact.cell), fact))).toBe(
    'scenario,order.total,order.goods,outcome,rules\nlarge,9000,,escalate risk,ESC-101\n',
  );
});

test('a word is replaced everywhere but in the ids of rows', () => {
  const places = placesOf(sheet(), 'RISK');
  expect(places).toEqual([
    { row: 0, column: 3 },
    { row: 1, column: 3 },
  ]);
  const next = replaced(sheet(), [...places, { row: 0, column: 0 }], 'RISK', '$&address');
  expect(next.rows.map((row) => [row[0], row[3]])).toEqual([
    ['ESC-101', '$&address'],
    ['ESC-102', '$&address'],
  ]);
});
