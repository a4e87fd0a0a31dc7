import { useTranslation } from 'react-i18next';
import type { Column } from '../sheet/sheet';

/** The frozen line of column names: petrol above what is asked, vermilion above what is answered. */
export function GridHead({ columns, lead }: { columns: readonly Column[]; lead?: string }) {
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
            className={`g-h k-${column.kind}${index ? '' : ' g-id'}`}
            title={column.name}
          >
            <span>{title(column, t)}</span>
            {(column.kind === 'if' || column.kind === 'then') && (
              <small className="dim">{column.unit ?? column.type}</small>
            )}
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

function title(column: Column, t: (key: string, options: { defaultValue: string }) => string): string {
  return column.kind === 'note' || column.kind === 'id' || column.kind === 'expected'
    ? t(`rules.column.${column.name}`, { defaultValue: column.label })
    : column.label;
}
