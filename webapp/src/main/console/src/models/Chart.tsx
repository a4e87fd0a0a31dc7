import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  says: string;
  legend: { mark: string; words: string }[];
  head: string[];
  rows: string[][];
  children: ReactNode;
}

export const WIDTH = 360;
export const HEIGHT = 170;
export const LEFT = 42;
export const BOTTOM = 22;

/** A picture that says its result in words, and shows its figures as a table when asked. */
export function Chart({ title, says, legend, head, rows, children }: Props) {
  const { t } = useTranslation();
  const [table, setTable] = useState(false);
  return (
    <figure className="wt-c">
      <figcaption>
        <h3>{title}</h3>
        <button className="b" aria-pressed={table} onClick={() => setTable(!table)}>
          {t(table ? 'watch.picture' : 'watch.table')}
        </button>
      </figcaption>
      {table ? (
        <table className="mini">
          <thead>
            <tr>
              {head.map((word) => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join()}>
                {row.map((cell, i) =>
                  i === 0 ? (
                    <th key={head[i]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={head[i]}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <>
          <svg role="img" aria-label={says} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
            {children}
          </svg>
          <p className="wt-l dim" aria-hidden>
            {legend.map(({ mark, words }) => (
              <span key={words}>
                <i className={mark} />
                {words}
              </span>
            ))}
          </p>
        </>
      )}
      <p className="dim">{says}</p>
    </figure>
  );
}

/** Lines across with their figures at the left. */
export function Levels({
  at,
  y,
  say,
}: {
  at: number[];
  y: (value: number) => number;
  say: (value: number) => string;
}) {
  return (
    <>
      {at.map((value) => (
        <g key={value}>
          <line className="level" x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} />
          <text x={LEFT - 6} y={y(value) + 4} textAnchor="end">
            {say(value)}
          </text>
        </g>
      ))}
    </>
  );
}
