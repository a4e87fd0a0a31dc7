import { useTranslation } from 'react-i18next';
import { count } from '../kit/format';
import type { Diff, FileDiff } from './views';

/** What differs, file by file: of a table every cell with its old and its new text, of a DRL file its lines. */
export function DiffView({ diff }: { diff: Diff }) {
  const { t } = useTranslation();
  const files = diff.files.filter(({ change }) => !/^(same|unchanged|none)$/i.test(change ?? ''));
  return files.length ? (
    <div className="dv">
      {files.map((file) => (
        <section key={file.name} aria-label={file.name} className="pn">
          <div className="pn-h">
            <h2 className="mono">{file.name}</h2>
            <span className="dim">{t(`rules.diff.file.${file.change}`, { defaultValue: file.change })}</span>
          </div>
          {file.table ? <TableDiff table={file.table} /> : <TextDiff text={file.text} />}
        </section>
      ))}
    </div>
  ) : (
    <p className="pn-p">{t('rules.diff.same')}</p>
  );
}

function TableDiff({ table }: { table: NonNullable<FileDiff['table']> }) {
  const { t } = useTranslation();
  const added = (table.added ?? []).map(rowText);
  const removed = (table.removed ?? []).map(rowText);
  const changed = table.changed ?? [];
  const headers = headLines(table.headers);
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
            {headers.map(([name, was, now]) => (
              <Line key={name} row={t('rules.diff.head')} column={name} was={was} now={now} />
            ))}
            {changed.map((cell, index) => (
              <Line key={index} row={cell.row} column={cell.column} was={cell.old} now={cell.new} />
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

/** A row as the server sends it: its id alone, a list of cells, or an object with both. */
function rowText(row: unknown): [string, string] {
  if (Array.isArray(row)) {
    return [String(row[0]), row.slice(1).filter(Boolean).join(' | ')];
  }
  if (typeof row === 'object' && row !== null) {
    const { id, cells, sentence } = row as { id?: string; cells?: unknown[]; sentence?: string };
    return [String(id ?? ''), sentence || (cells ?? []).filter(Boolean).join(' | ')];
  }
  return [String(row), ''];
}

function headLines(headers: unknown): [string, string, string][] {
  return (Array.isArray(headers) ? headers : []).map((one: unknown) => {
    const { name, line, column, old: was, new: now } = one as Record<string, string | undefined>;
    return [name ?? line ?? column ?? '', was ?? '', now ?? ''];
  });
}

/** Lines with + and - before them, in colour and readable without it. */
function TextDiff({ text }: { text: unknown }) {
  const lines = Array.isArray(text) ? text.map(textLine) : String(text ?? '').split('\n');
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

function textLine(line: unknown): string {
  if (typeof line === 'string') {
    return line;
  }
  const { kind, change, sign, text } = line as Record<string, string | undefined>;
  const word = (sign ?? kind ?? change ?? '').toLowerCase();
  const mark = word.startsWith('a') || word === '+' ? '+' : word.startsWith('r') || word === '-' ? '-' : ' ';
  return mark + (text ?? '');
}
