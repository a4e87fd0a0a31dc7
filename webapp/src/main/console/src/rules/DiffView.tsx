import { useTranslation } from 'react-i18next';
import { count } from '../kit/format';
import type { Diff, FileDiff } from './views';

/** What differs, file by file: of a table every cell with its old and its new text, of a DRL file its lines. */
export function DiffView({ diff }: { diff: Diff }) {
  const { t } = useTranslation();
  const { files } = diff;
  return files.length ? (
    <div className="dv">
      {files.map((file) => (
        <section key={file.name} aria-label={file.name} className="pn">
          <div className="pn-h">
            <h2 className="mono">{file.name}</h2>
            <span className="dim">{t(`rules.diff.file.${file.change}`, { defaultValue: file.change })}</span>
          </div>
          {file.table ? <TableDiff table={file.table} /> : <TextDiff lines={file.text ?? []} />}
        </section>
      ))}
    </div>
  ) : (
    <p className="pn-p">{t('rules.diff.same')}</p>
  );
}

function TableDiff({ table }: { table: NonNullable<FileDiff['table']> }) {
  const { t } = useTranslation();
  const added = table.added.map(rowText);
  const removed = table.removed.map(rowText);
  const changed = table.changed;
  return (
    <>
      <p className="pn-p">
        {t('rules.diff.sum', {
          changed: count(changed.length),
          added: count(added.length),
          removed: count(removed.length),
        })}
      </p>
      <div className="scroller" tabIndex={0} role="region" aria-label={t('rules.diff.cells')}>
        <table className="mini dv-t">
          <thead>
            <tr>
              {(['row', 'column', 'old', 'new'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`rules.diff.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changed.map((cell, index) => (
              <Line
                key={index}
                row={cell.row}
                column={cell.column.replace(/^(if|then) /, '')}
                was={cell.old}
                now={cell.new}
              />
            ))}
            {added.map(([id, text]) => (
              <Line key={'+' + id} row={id} column={t('rules.diff.added')} now={text} />
            ))}
            {removed.map(([id, text]) => (
              <Line key={'-' + id} row={id} column={t('rules.diff.removed')} was={text} />
            ))}
          </tbody>
        </table>
      </div>
      {table.headers.length > 0 && <TextDiff lines={table.headers} />}
    </>
  );
}

function Line({ row, column, was, now }: { row: string; column: string; was?: string; now?: string }) {
  return (
    <tr>
      <th scope="row" className="mono">
        {row}
      </th>
      <td>{column}</td>
      <td>{was !== undefined && <del>{was || '–'}</del>}</td>
      <td>{now !== undefined && <ins>{now || '–'}</ins>}</td>
    </tr>
  );
}

/** A row's id, and what else its cells say. */
const rowText = ([id, ...cells]: readonly string[]): [string, string] => [
  id,
  cells.filter(Boolean).join(' | '),
];

/** Lines with + and - before them, in colour and readable without it. */
function TextDiff({ lines }: { lines: readonly string[] }) {
  return (
    <pre tabIndex={0}>
      {lines.map((line, index) => (
        <span key={index} className={line.startsWith('+') ? 'dn' : line.startsWith('-') ? 'up' : undefined}>
          {line + '\n'}
        </span>
      ))}
    </pre>
  );
}
