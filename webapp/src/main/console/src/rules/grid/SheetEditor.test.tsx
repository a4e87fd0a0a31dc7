import { MantineProvider } from '@mantine/core';
import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import { useReducer } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import '../../i18n';
import { useSheetFindings } from '../useSheetFindings';
import { bench as reduce, filesOf, openBench, type Bench } from '../bench';
import { useCursor } from './cursor';
import { SheetEditor } from './SheetEditor';

const FILE = 'amount.table.csv';
const HEAD = `table,amount,Large orders
hit policy,F
id,if order.customer.tier,if order.total,then escalate,because
type,text,number,text
label,tier,total,Ask
values,"Silver, Gold, VIP",,"risk, finance"
`;
const rowsOf = (count: number): string =>
  Array.from({ length: count }, (_, n) => `ESC-${1000 + n},Gold,> ${n},risk,it is row ${n}\n`).join('');

const NONE: never[] = [];
let now: Bench;

function Editor({ rows }: { rows: number }) {
  const [state, act] = useReducer(reduce, undefined, () =>
    openBench([{ name: FILE, kind: 'table', text: HEAD + rowsOf(rows) }], 0),
  );
  now = state;
  const sheet = state.sheets[FILE].now;
  const cursor = useCursor(sheet.rows.length, sheet.columns.length);
  return (
    <SheetEditor
      label="Large orders"
      file={FILE}
      cursor={cursor}
      bench={{
        state,
        edit: (file, next) => act({ does: 'edit', file, sheet: next }),
        undo: (file) => act({ does: 'undo', file }),
        redo: (file) => act({ does: 'redo', file }),
      }}
      findings={useSheetFindings(FILE, sheet, NONE)}
      facts={[]}
      readOnly={false}
    />
  );
}

beforeEach(() => {
  window.matchMedia ??= ((query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as unknown as typeof window.matchMedia;
  window.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  Element.prototype.scrollTo = () => undefined;
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 900 });
});

afterEach(cleanup);

async function open(rows = 3): Promise<HTMLElement> {
  render(
    <MantineProvider>
      <Editor rows={rows} />
    </MantineProvider>,
  );
  await screen.findAllByRole('gridcell');
  const grid = screen.getByRole('grid');
  grid.focus();
  return grid;
}

const press = (key: string, more: object = {}): void => {
  fireEvent.keyDown(document.activeElement!, { key, ...more });
};

function type(text: string): void {
  press(text[0]);
  fireEvent.change(screen.getByRole('combobox'), { target: { value: text } });
}

const cell = (row: number, column: number): string => now.sheets[FILE].now.rows[row][column];

test('typing writes over a cell, Enter goes down, Tab to the right, and all is undone', async () => {
  await open();
  type('VIP');
  press('Enter');
  type('Silver');
  press('Tab');
  type('>= 7');
  press('Enter');
  expect([cell(0, 1), cell(1, 1), cell(1, 2)]).toEqual(['VIP', 'Silver', '>= 7']);
  press('z', { ctrlKey: true });
  press('z', { ctrlKey: true });
  press('z', { ctrlKey: true });
  expect([cell(0, 1), cell(1, 1), cell(1, 2)]).toEqual(['Gold', 'Gold', '> 1']);
  press('y', { ctrlKey: true });
  expect(cell(0, 1)).toBe('VIP');
});

test('what is wrong shows while it is typed, and Escape leaves the cell as it was', async () => {
  await open();
  press('ArrowRight');
  press('F2');
  const field = screen.getByRole('combobox');
  fireEvent.change(field, { target: { value: '< 0.3O' } });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/“0.3O” is not a number/)).toBeTruthy();
  press('Escape');
  expect(cell(0, 2)).toBe('> 0');
});

test('the values that may stand in a cell are offered and taken', async () => {
  await open();
  type('S');
  press('ArrowDown');
  press('Enter');
  press('Enter');
  expect(cell(0, 1)).toBe('Silver');
});

test('several cells are filled down, and rows inserted, doubled, moved and deleted', async () => {
  await open();
  type('VIP');
  press('Enter');
  press('ArrowUp');
  press('ArrowDown', { shiftKey: true });
  press('ArrowDown', { shiftKey: true });
  press('d', { ctrlKey: true });
  expect([cell(1, 1), cell(2, 1)]).toEqual(['VIP', 'VIP']);
  press('Home', { ctrlKey: true });
  press('Enter', { ctrlKey: true });
  expect(cell(1, 0)).toBe('ESC-1003');
  press('D', { ctrlKey: true, shiftKey: true });
  expect(cell(2, 0)).toBe('ESC-1004');
  press('ArrowUp', { altKey: true });
  expect([cell(1, 0), cell(2, 0)]).toEqual(['ESC-1004', 'ESC-1003']);
  press('Delete', { shiftKey: true });
  expect(now.sheets[FILE].now.rows.map((row) => row[0])).toEqual([
    'ESC-1000',
    'ESC-1003',
    'ESC-1001',
    'ESC-1002',
  ]);
});

test('cells go to a spreadsheet and come back', async () => {
  const grid = await open();
  press('ArrowRight', { shiftKey: true });
  press('ArrowDown', { shiftKey: true });
  const copied = clipboard('copy', grid, '');
  expect(copied).toBe('Gold\t> 0\nGold\t> 1\n');
  clipboard('paste', grid, 'VIP\t"> 5"\n"Silver, Gold"\t-\n');
  expect(now.sheets[FILE].now.rows.slice(0, 2).map((row) => row.slice(1, 3))).toEqual([
    ['VIP', '> 5'],
    ['Silver, Gold', '-'],
  ]);
  expect(filesOf(now)[FILE]).toContain('ESC-1001,"Silver, Gold",-,risk,it is row 1');
});

test('Tab walks through the cells, and Escape and Tab leaves them', async () => {
  const grid = await open();
  expect(sent('Tab', grid)).toBe(true);
  press('Escape');
  expect(sent('Tab', grid)).toBe(false);
});

test('of ten thousand rows only those in sight are drawn, and an edit shows at once', async () => {
  await open(10_000);
  for (let i = 0; i < 3; i++) {
    type(i % 2 ? 'Gold' : 'VIP');
    press('Enter');
    const shown = document.querySelector(`[data-row="${i}"] [data-column="1"]`)?.textContent;
    expect(shown).toBe(i % 2 ? 'Gold' : 'VIP');
  }
  expect(screen.getAllByRole('row').length).toBeLessThan(60);
});

test('one copied cell fills every chosen cell', async () => {
  const grid = await open();
  press('ArrowDown', { shiftKey: true });
  press('ArrowDown', { shiftKey: true });
  clipboard('paste', grid, 'Silver\r\n');
  expect([cell(0, 1), cell(1, 1), cell(2, 1)]).toEqual(['Silver', 'Silver', 'Silver']);
});

test('a word is found and replaced, in one step that can be undone', async () => {
  await open();
  press('f', { ctrlKey: true });
  fireEvent.change(screen.getByLabelText('Find in the cells'), { target: { value: 'gold' } });
  fireEvent.change(screen.getByLabelText('Replace with'), { target: { value: 'VIP' } });
  expect(screen.getByText('3 places')).toBeTruthy();
  fireEvent.click(screen.getByText('Replace all'));
  expect([cell(0, 1), cell(1, 1), cell(2, 1)]).toEqual(['VIP', 'VIP', 'VIP']);
  screen.getByRole('grid').focus();
  press('z', { ctrlKey: true });
  expect(cell(0, 1)).toBe('Gold');
});

test('a column is pulled wider by its edge', async () => {
  await open();
  const lanes = (): string =>
    document.querySelector<HTMLElement>('.g-body')!.style.getPropertyValue('--lanes');
  const before = lanes();
  const edge = document.querySelectorAll('.g-pull')[1];
  edge.setPointerCapture = () => undefined;
  fireEvent.pointerDown(edge, { clientX: 100, pointerId: 1 });
  fireEvent.pointerMove(edge, { clientX: 160, pointerId: 1 });
  expect(lanes()).not.toBe(before);
});

function clipboard(kind: 'copy' | 'paste', on: HTMLElement, text: string): string {
  let held = text;
  const event = createEvent[kind](on);
  Object.defineProperty(event, 'clipboardData', {
    value: { getData: () => held, setData: (_: string, next: string) => (held = next) },
  });
  fireEvent(on, event);
  return held;
}

/** Whether the grid took the key for itself. */
function sent(key: string, on: HTMLElement): boolean {
  return !fireEvent.keyDown(on, { key });
}
