import { useMemo, useRef, useState, type ReactNode } from 'react';
import { nextFinding, type Finding } from '../findings';
import type { FactField } from '../views';
import type { Column, Sheet } from '../sheet/sheet';
import type { Workbench } from '../workbench';
import type { CursorDoor } from './cursor';
import { ColumnMenu } from './ColumnMenu';
import { FindBar } from './FindBar';
import { Grid, type Lead } from './Grid';
import { GridTools } from './GridTools';
import { useSheetActions } from './useSheetActions';
import { columnWidths, useWidths } from './widths';

interface Props {
  label: string;
  file: string;
  bench: Pick<Workbench, 'state' | 'edit' | 'undo' | 'redo'>;
  cursor: CursorDoor;
  findings: readonly Finding[];
  facts: readonly FactField[];
  lead?: Lead;
  readOnly: boolean;
  tools?: ReactNode;
}

/** A grid with its buttons and its search, over one file of the workbench. */
export function SheetEditor(props: Props) {
  const { label, file, bench, cursor, findings, facts, lead, readOnly, tools } = props;
  const box = useRef<HTMLDivElement>(null);
  const [finding, setFinding] = useState(false);
  const { sized, resize } = useWidths();
  const history = bench.state.sheets[file];
  const sheet = history.now;
  const edit = (next: Sheet): void => bench.edit(file, next);
  const actions = useSheetActions(sheet, cursor, edit, {
    undo: () => bench.undo(file),
    redo: () => bench.redo(file),
  });
  const known = useMemo(
    () => sheet.columns.map((column, index) => valuesFor(sheet, column, index, facts)),
    [sheet.columns, facts],
  );
  return (
    <div className="g-sheet">
      <GridTools
        actions={actions}
        rows={sheet.rows.length}
        chosen={cursor.range.bottom - cursor.range.top + 1}
        canUndo={history.past.length > 0}
        canRedo={history.future.length > 0}
        readOnly={readOnly}
        find={() => setFinding(true)}
        column={
          <ColumnMenu
            sheet={sheet}
            cursor={cursor}
            facts={facts}
            edit={edit}
            widen={(column, by) => resize(sheet.columns[column].name, columnWidths(sheet)[column], by)}
            leave={() => box.current?.focus({ preventScroll: true })}
          />
        }
      >
        {tools}
      </GridTools>
      {finding && (
        <FindBar
          sheet={sheet}
          cursor={cursor}
          edit={readOnly ? undefined : edit}
          close={() => setFinding(false)}
        />
      )}
      <Grid
        box={box}
        label={label}
        sheet={sheet}
        cursor={cursor}
        actions={actions}
        edit={edit}
        findings={findings}
        suggest={(column) => known[column] ?? []}
        lead={lead}
        sized={sized}
        resize={resize}
        readOnly={readOnly}
        find={() => setFinding(true)}
        nextProblem={() => {
          const next = nextFinding(findings, cursor.at);
          if (next?.row !== undefined) {
            cursor.move({ row: next.row, column: next.column ?? 0 });
          }
        }}
      />
    </div>
  );
}

const MANY = 60;

/** What may stand in a column: what its author listed, what the fact can be, else what stands there already. */
function valuesFor(
  sheet: Sheet,
  column: Column,
  index: number,
  facts: readonly FactField[],
): readonly string[] {
  if (column.values.length) {
    return column.values;
  }
  const fact = facts.find(({ path }) => path === column.name);
  if (fact?.values?.length) {
    return fact.values;
  }
  if (column.type === 'boolean' || fact?.type === 'boolean') {
    return ['true', 'false'];
  }
  const plain = column.type === 'text' || column.name === 'owner' || column.kind === 'expected';
  const used = plain ? sheet.rows.map((row) => row[index]) : [];
  return [...new Set(used)]
    .filter((text) => text && !/[,<>()[\]"]|^-$|^otherwise$/.test(text))
    .slice(0, MANY);
}
