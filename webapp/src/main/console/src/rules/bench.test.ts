import { expect, test } from 'vitest';
import { bench, changedFiles, filesOf, openBench, type Bench } from './bench';
import { setCell } from './sheet/edits';

const FILE = 'amount.table.csv';
const TEXT =
  'table,amount,Large orders\nhit policy,F\nid,if order.total,then escalate\ntype,number,text\nESC-101,> 0,risk\n';
const opened = (): Bench => openBench([{ name: FILE, kind: 'table', text: TEXT }], 3);
const write = (state: Bench, text: string): Bench =>
  bench(state, { does: 'edit', file: FILE, sheet: setCell(state.sheets[FILE].now, 0, 1, text) });
const cell = (state: Bench): string => state.sheets[FILE].now.rows[0][1];

test('a hundred and fifty edits are undone and done again, one by one', () => {
  let state = opened();
  for (let i = 1; i <= 150; i++) {
    state = write(state, `> ${i}`);
  }
  for (let i = 149; i >= 0; i--) {
    state = bench(state, { does: 'undo', file: FILE });
    expect(cell(state)).toBe(`> ${i}`);
  }
  expect(changedFiles(state)).toEqual({});
  for (let i = 1; i <= 150; i++) {
    state = bench(state, { does: 'redo', file: FILE });
    expect(cell(state)).toBe(`> ${i}`);
  }
});

test('what another person saved comes in as one step, and nothing is left to save when it is the same', () => {
  const edited = write(opened(), '> 7');
  const base = { [FILE]: TEXT.replace('> 0', '> 7') };
  const joined = bench(edited, { does: 'merge', files: base, base, revision: 4 });
  expect(joined.revision).toBe(4);
  expect(joined.savedEdits).toBe(joined.edits);
  const more = bench(edited, {
    does: 'merge',
    files: { [FILE]: TEXT.replace('risk', 'address') },
    base,
    revision: 4,
  });
  expect(more.savedEdits).toBeLessThan(more.edits);
  expect(filesOf(bench(more, { does: 'undo', file: FILE }))[FILE]).toContain('> 7');
});
