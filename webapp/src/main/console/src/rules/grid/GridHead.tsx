import { useRef, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../sheet/sheet';

interface Props {
  columns: readonly Column[];
  lead?: string;
  /** The cursor's column. */
  here: number;
  choose: (column: number) => void;
  resize: (column: number, by: number) => void;
}

/** The frozen line of column names: petrol above what is asked, vermilion above what is answered. */
export function GridHead({ columns, lead, here, choose, resize }: Props) {
  const { t } = useTranslation();
  const extra = lead === undefined ? 2 : 3;
  return (
    <div role="row" aria-rowindex={1} className="g-head">
      <div role="columnheader" aria-colindex={1} className="g-no">
        #
      </div>
      {columns.map((column, index) => {
        const cell = (
          <div
            key={index}
            role="columnheader"
            aria-colindex={index ? index + extra : 2}
            className={`g-h k-${column.kind}${index ? '' : ' g-id'}${index === here ? ' here' : ''}`}
            title={column.name}
            onMouseDown={() => choose(index)}
          >
            <span>{title(column, t)}</span>
            {(column.kind === 'if' || column.kind === 'then') && (
              <small className="dim">{column.unit ?? column.type}</small>
            )}
            <Handle pull={(by) => resize(index, by)} />
          </div>
        );
        return index > 0 || lead === undefined
          ? cell
          : [
              cell,
              <div key="lead" role="columnheader" aria-colindex={3} className="g-h g-lead">
                {lead}
              </div>,
            ];
      })}
    </div>
  );
}

/** The column's right edge, to be pulled by mouse or finger; by keyboard the column's menu does the same. */
function Handle({ pull }: { pull: (by: number) => void }) {
  const from = useRef<number>(undefined);
  const move = (event: PointerEvent): void => {
    if (from.current !== undefined && event.clientX !== from.current) {
      pull(event.clientX - from.current);
      from.current = event.clientX;
    }
  };
  return (
    <i
      className="g-pull"
      aria-hidden
      onMouseDown={(event) => event.stopPropagation()}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = event.clientX;
      }}
      onPointerMove={move}
      onPointerUp={() => {
        from.current = undefined;
      }}
    />
  );
}

function title(column: Column, t: (key: string, options: { defaultValue: string }) => string): string {
  return column.kind === 'note' || column.kind === 'id' || column.kind === 'expected'
    ? t(`rules.column.${column.name}`, { defaultValue: column.label })
    : column.label;
}
