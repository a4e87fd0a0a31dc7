import { memo, type ReactNode } from 'react';
import type { Finding } from '../findings';
import type { Column, Row } from '../sheet/sheet';

/** What stands beside a row's id and is not written by hand: its hits, or how its test went. */
export interface LeadCell {
  text: string;
  title?: string;
  /** From 0 to 1, drawn as a bar behind the text. */
  share?: number;
  tone?: 'ok' | 'bad' | 'dim';
}

interface Props {
  id: string;
  columns: readonly Column[];
  row: Row;
  index: number;
  top: number;
  /** The cursor's column when it is in this row, else -1. */
  at: number;
  /** The chosen columns, from and to; -1 when none of this row is. */
  left: number;
  right: number;
  findings: ReadonlyMap<number, Finding> | undefined;
  lead?: LeadCell;
  editor?: ReactNode;
  readOnly: boolean;
}

/** One line of the grid; drawn again only when something of its own has changed. */
export const GridRow = memo(function GridRow(props: Props) {
  const { id, columns, row, index, top, at, left, right, findings, lead, editor, readOnly } = props;
  const extra = lead === undefined ? 1 : 2;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={at >= 0 ? 'g-row here' : 'g-row'}
      style={{ top }}
      data-row={index}
    >
      <div role="rowheader" aria-colindex={1} className="g-no num" data-no>
        {index + 1}
      </div>
      {columns.map((column, n) => {
        const found = findings?.get(n);
        const chosen = n >= left && n <= right;
        const cell = (
          <div
            key={n}
            role="gridcell"
            id={n === at ? `${id}-at` : undefined}
            aria-colindex={n + (n > 0 ? extra + 1 : 2)}
            aria-selected={chosen || n === at}
            aria-readonly={readOnly || undefined}
            aria-invalid={found?.severity === 'error' || undefined}
            className={cellClass(column, n, n === at, chosen, found)}
            title={found?.message}
            data-column={n}
          >
            {n === at && editor ? editor : <CellText column={column} text={row[n] ?? ''} />}
            {found && <span className="vh"> {found.message}</span>}
          </div>
        );
        return n > 0 || lead === undefined ? cell : [cell, <Lead key="lead" says={lead} />];
      })}
    </div>
  );
});

const TONES = { ok: 'dn', bad: 'up', dim: 'dim' };

const Lead = ({ says: { text, title, share, tone } }: { says: LeadCell }) => (
  <div role="gridcell" aria-colindex={3} className="g-c g-lead num" title={title}>
    {share !== undefined && (
      <i style={{ '--share': `${Math.round(share * 100)}%` } as React.CSSProperties} aria-hidden />
    )}
    <span className={tone && TONES[tone]}>{text}</span>
  </div>
);

function cellClass(
  column: Column,
  index: number,
  at: boolean,
  chosen: boolean,
  found: Finding | undefined,
): string {
  return [
    'g-c',
    `k-${column.kind}`,
    index === 0 && 'g-id',
    at && 'at',
    chosen && 'chosen',
    found && (found.severity === 'error' ? 'bad' : 'warn'),
  ]
    .filter(Boolean)
    .join(' ');
}

function CellText({ column, text }: { column: Column; text: string }) {
  if (column.kind === 'if' && (!text || text === '-')) {
    return <span className="dim">–</span>;
  }
  return <span className={wordClass(column, text)}>{text}</span>;
}

/** Outcomes wear their colour, as everywhere in the console. */
function wordClass(column: Column, text: string): string | undefined {
  if (column.kind === 'then' && text) {
    return column.name === 'refuse' ? 'up' : column.name === 'escalate' ? 'wn' : undefined;
  }
  return column.kind === 'if' && text === 'otherwise' ? 'dim' : undefined;
}
