import { expect, test } from 'vitest';
import { parseCells, printCells } from './delimited';
import { deleteRows, duplicateRows, fillDown, insertRows, moveRows, paste, setCell } from './edits';
import { advance, begin, redo, undo, type History } from './history';
import { checkSheet } from './checks';
import { sentenceOf } from './sentence';
import { printSheet, readSheet, type Sheet } from './sheet';

const TIERS = `table,tier,Discount by tier
hit policy,U
id,if order.customer.tier,if order.goods,then discount.order,because,review
type,text,number,number
label,tier,goods,Percent off
values,"Silver, Gold, VIP",
PRI-201,Silver,>= 100,2,a {order.customer.tier} customer,
PRI-202,"Gold, VIP",-,3,"five, at most",2027-01-01
`;
const tiers = (): Sheet => readSheet('tier.table.csv', TIERS);
const range = (top: number, bottom: number, left = 0, right = 4) => ({ top, bottom, left, right });

test('cells survive the way out and in, with commas, quotes and line breaks', () => {
  const cells = [['a,b', 'say "no"', 'two\nlines', '']];
  expect(parseCells(printCells(cells))).toEqual(cells);
  expect(parseCells(printCells(cells, '\t'), '\t')).toEqual(cells);
});

test('a table is read with its columns and printed as it was', () => {
  const sheet = tiers();
  expect(sheet.columns.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'id id',
    'if order.customer.tier',
    'if order.goods',
    'then discount.order',
    'note because',
    'note review',
  ]);
  expect(sheet.columns[1].values).toEqual(['Silver', 'Gold', 'VIP']);
  expect(readSheet('tier.table.csv', printSheet(sheet))).toEqual(sheet);
});

test('a misspelt value and an id that is there twice are found in their cells', () => {
  const wrong = setCell(setCell(tiers(), 0, 1, 'Silber'), 1, 0, 'PRI-201');
  expect(checkSheet(wrong).map(({ row, column, problem }) => [row, column, problem.code])).toEqual([
    [0, 1, 'value'],
    [1, 0, 'twice'],
  ]);
  expect(checkSheet(tiers())).toEqual([]);
});

test('new rows get ids that nobody has', () => {
  expect(insertRows(tiers(), 1, 2).rows.map((row) => row[0])).toEqual([
    'PRI-201',
    'PRI-203',
    'PRI-204',
    'PRI-202',
  ]);
  expect(duplicateRows(tiers(), range(0, 1)).rows.map((row) => row[0])).toEqual([
    'PRI-201',
    'PRI-202',
    'PRI-203',
    'PRI-204',
  ]);
});

test('rows are moved, filled down and deleted; ids stay', () => {
  expect(moveRows(tiers(), range(1, 1), -1).rows.map((row) => row[0])).toEqual(['PRI-202', 'PRI-201']);
  expect(moveRows(tiers(), range(0, 0), -1).rows.length).toBe(2);
  expect(fillDown(tiers(), range(0, 1, 0, 2)).rows[1].slice(0, 3)).toEqual(['PRI-202', 'Silver', '>= 100']);
  expect(deleteRows(tiers(), range(0, 0)).rows.map((row) => row[0])).toEqual(['PRI-202']);
});

test('what a spreadsheet copies is pasted cell by cell, with rows added for the rest', () => {
  const pasted = paste(tiers(), 1, 1, parseCells('Gold\t> 5\t4\nVIP\t-\t7\n', '\t'));
  expect(pasted.rows.map((row) => row.slice(0, 4))).toEqual([
    ['PRI-201', 'Silver', '>= 100', '2'],
    ['PRI-202', 'Gold', '> 5', '4'],
    ['PRI-203', 'VIP', '-', '7'],
  ]);
});

test('two hundred steps can be undone and done again', () => {
  let history: History<number> = begin(0);
  for (let i = 1; i <= 200; i++) {
    history = advance(history, i);
  }
  for (let i = 0; i < 200; i++) {
    history = undo(history);
  }
  expect(history.now).toBe(0);
  expect(redo(redo(history)).now).toBe(2);
});

test('a row is said in words', () => {
  const t = (key: string, options: Record<string, unknown> = {}) =>
    [key.replace('rules.words.', ''), ...Object.values(options)].join(' ');
  expect(sentenceOf(tiers(), tiers().rows[1], t)).toEqual({
    otherwise: false,
    when: [{ what: 'tier', says: 'oneOf Gold, VIP' }],
    then: [{ what: 'Percent off', says: '3' }],
    because: 'five, at most',
  });
});

test('test cases are a sheet of their own', () => {
  const cases = readSheet(
    'scenarios.csv',
    'scenario,order.total,outcome,rules,note\ndefault,,approve,,\nbig,900,escalate risk,ESC-1 ESC-2,\n',
  );
  expect(cases.columns.map(({ kind }) => kind)).toEqual(['id', 'given', 'expected', 'expected', 'note']);
  expect(cases.rows[1]).toEqual(['big', '900', 'escalate risk', 'ESC-1 ESC-2', '']);
});
