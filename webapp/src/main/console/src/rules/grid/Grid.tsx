import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useState, type ClipboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { byCell, type Finding } from '../findings';
import { parseCells, printCells } from '../sheet/delimited';
import { cut, fill, paste } from '../sheet/edits';
import type { Sheet } from '../sheet/sheet';
import { CellEditor, type Leave } from './CellEditor';
import type { CursorDoor } from './cursor';
import { GridHead } from './GridHead';
import { GridRow, type LeadCell } from './GridRow';
import { useGridKeys } from './useGridKeys';
import { useGridMouse } from './useGridMouse';
import type { SheetActions } from './useSheetActions';
import { columnWidths, type Sized } from './widths';

export const ROW_HEIGHT = 31;

export interface Lead {
  label: string;
  /** The same object while it says the same, so that its row need not be drawn again. */
  cell: (row: number) => LeadCell;
}

interface Props {
  /** The grid itself, which others give the keyboard back to. */
  box: RefObject<HTMLDivElement | null>;
  label: string;
  sheet: Sheet;
  cursor: CursorDoor;
  actions: SheetActions;
  edit: (next: Sheet) => void;
  findings: readonly Finding[];
  suggest: (column: number) => readonly string[];
  lead?: Lead;
  sized: Sized;
  resize: (name: string, natural: number, by: number) => void;
  readOnly?: boolean;
  find: () => void;
  nextProblem: () => void;
}

/** A table to write in, by keyboard as in a spreadsheet. Only the rows in sight are drawn, however many there are. */
export function Grid(props: Props) {
  const {
    box,
    label,
    sheet,
    cursor,
    actions,
    edit,
    findings,
    suggest,
    lead,
    sized,
    readOnly = false,
  } = props;
  const { t } = useTranslation();
  const id = useId();
  const [writing, setWriting] = useState<string>();
  const { at, range } = cursor;
  const problems = useMemo(() => byCell(findings), [findings]);
  // Widths follow the columns, not every keystroke: a table must not jump while one writes in it.
  const natural = useMemo(() => columnWidths(sheet), [sheet.columns]);
  const widths = sheet.columns.map(({ name }, index) => sized[name] ?? natural[index]);
  const rows = useVirtualizer({
    count: sheet.rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: 40,
    rangeExtractor: (seen) => [...new Set([...defaultRangeExtractor(seen), at.row])].sort((a, b) => a - b),
  });
  useEffect(() => {
    rows.scrollToIndex(at.row, { align: 'auto' });
    showColumn(box.current, at.row, at.column);
  }, [at.row, at.column, rows]);

  const startEdit = (text = sheet.rows[at.row]?.[at.column] ?? ''): void => {
    if (!readOnly && sheet.rows.length) {
      setWriting(text);
    }
  };
  const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 400) / ROW_HEIGHT) - 2);
  const press = useGridKeys({
    cursor,
    actions,
    readOnly,
    startEdit,
    page,
    rows: sheet.rows.length,
    columns: sheet.columns.length,
    find: props.find,
    nextProblem: props.nextProblem,
  });
  const mouse = useGridMouse(cursor, sheet.columns.length, startEdit);
  const stopWriting = (): void => {
    setWriting(undefined);
    box.current?.focus({ preventScroll: true });
  };
  const commit = (text: string, leave: Leave): void => {
    actions.write(text, leave === 'all');
    setWriting(undefined);
    if (leave !== 'stay') {
      box.current?.focus({ preventScroll: true });
      const step = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1], all: [0, 0] }[leave];
      if (leave !== 'all') {
        cursor.move({ row: at.row + step[0], column: at.column + step[1] });
      }
    }
  };
  const copy = (event: ClipboardEvent, alsoClear: boolean): void => {
    if (writing === undefined) {
      event.preventDefault();
      event.clipboardData.setData('text/plain', printCells(cut(sheet, range), '\t'));
      if (alsoClear && !readOnly) {
        actions.clear();
      }
    }
  };
  const drop = (event: ClipboardEvent): void => {
    if (writing === undefined && !readOnly) {
      event.preventDefault();
      const cells = parseCells(event.clipboardData.getData('text/plain'), '\t');
      const single = cells.length === 1 && cells[0].length === 1;
      if (single && (range.top < range.bottom || range.left < range.right)) {
        edit(fill(sheet, range, cells[0][0].trim()));
      } else if (cells.length) {
        edit(paste(sheet, range.top, range.left, cells));
        const right = range.left + Math.max(...cells.map((line) => line.length)) - 1;
        cursor.select({ ...range, bottom: range.top + cells.length - 1, right });
      }
    }
  };

  const lanes = `44px ${widths[0]}px ${lead ? '76px ' : ''}${widths
    .slice(1)
    .map((width, index) => (index === widths.length - 2 ? `minmax(${width}px, 1fr)` : `${width}px`))
    .join(' ')}`;
  const above = (box.current?.clientHeight ?? 0) / 2 < at.row * ROW_HEIGHT - (box.current?.scrollTop ?? 0);
  return (
    <div
      ref={box}
      role="grid"
      className="grid"
      tabIndex={0}
      aria-label={label}
      aria-describedby={`${id}-hint`}
      aria-rowcount={sheet.rows.length + 1}
      aria-colcount={sheet.columns.length + (lead ? 2 : 1)}
      aria-multiselectable
      aria-readonly={readOnly || undefined}
      aria-activedescendant={sheet.rows.length && writing === undefined ? `${id}-at` : undefined}
      onKeyDown={press}
      onCopy={(event) => copy(event, false)}
      onCut={(event) => copy(event, true)}
      onPaste={drop}
      {...mouse}
    >
      <div
        role="presentation"
        className="g-body"
        style={
          {
            '--lanes': lanes,
            '--id': `${widths[0]}px`,
            height: rows.getTotalSize() + 40,
          } as React.CSSProperties
        }
      >
        <GridHead
          columns={sheet.columns}
          lead={lead?.label}
          here={at.column}
          choose={(column) =>
            cursor.select({ top: 0, bottom: sheet.rows.length - 1, left: column, right: column })
          }
          resize={(column, by) => props.resize(sheet.columns[column].name, widths[column], by)}
        />
        {rows.getVirtualItems().map(({ index, start }) => {
          const inRange = index >= range.top && index <= range.bottom;
          const here = index === at.row;
          return (
            <GridRow
              key={index}
              id={id}
              columns={sheet.columns}
              row={sheet.rows[index]}
              index={index}
              top={start + 40}
              at={here ? at.column : -1}
              left={inRange ? range.left : -1}
              right={inRange ? range.right : -2}
              findings={problems.get(index)}
              lead={lead?.cell(index)}
              readOnly={readOnly}
              editor={
                here && writing !== undefined ? (
                  <CellEditor
                    column={sheet.columns[at.column]}
                    first={at.column === 1}
                    initial={writing}
                    suggestions={suggest(at.column)}
                    above={above}
                    commit={commit}
                    cancel={stopWriting}
                  />
                ) : undefined
              }
            />
          );
        })}
      </div>
      <span id={`${id}-hint`} className="vh">
        {t(readOnly ? 'rules.grid.hintRead' : 'rules.grid.hint')}
      </span>
    </div>
  );
}

/** The frozen columns must not cover the cell that a person has walked to. */
function showColumn(box: HTMLDivElement | null, row: number, column: number): void {
  const line = box?.querySelector(`[data-row="${row}"]`);
  const cell = line?.querySelector<HTMLElement>(`[data-column="${column}"]`);
  if (!box || !cell || column === 0) {
    return;
  }
  const frozen = 44 + (line?.querySelector<HTMLElement>('.g-id')?.offsetWidth ?? 0);
  const left = cell.offsetLeft - frozen;
  const right = cell.offsetLeft + cell.offsetWidth - box.clientWidth;
  if (box.scrollLeft > left) {
    box.scrollLeft = left;
  } else if (box.scrollLeft < right) {
    box.scrollLeft = right;
  }
}
