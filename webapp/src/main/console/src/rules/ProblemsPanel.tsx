import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AcceptGap } from './AcceptGap';
import { canAccept, type Finding } from './findings';
import { type Sheet } from './sheet/sheet';

interface Props {
  findings: readonly Finding[];
  sheet?: Sheet;
  checking: boolean;
  failure: string | undefined;
  go: (finding: Finding) => void;
  edit?: (next: Sheet) => void;
}

/** What is wrong, graver things first; each names its cell, and a click goes there. */
export function ProblemsPanel({ findings, sheet, checking, failure, go, edit }: Props) {
  const { t } = useTranslation();
  const sorted = [...findings].sort(
    (a, b) => Number(a.severity !== 'error') - Number(b.severity !== 'error'),
  );
  return (
    <section className="g-problems" aria-label={t('rules.problems.title')}>
      <div className="pn-h">
        <h2>{t('rules.problems.title')}</h2>
        <span className="dim">{checking ? t('rules.problems.checking') : t('rules.problems.key')}</span>
      </div>
      {failure && (
        <p className="note bad" role="alert">
          {failure}
        </p>
      )}
      {!sorted.length && !failure && !checking && (
        <p className="pn-p good">
          <IconCircleCheck size={16} aria-hidden />
          {t('rules.problems.none')}
        </p>
      )}
      <ul>
        {sorted.slice(0, 200).map((finding, index) => (
          <li key={index}>
            <Entry finding={finding} sheet={sheet} go={go} edit={edit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ finding, sheet, go, edit }: Pick<Props, 'sheet' | 'go' | 'edit'> & { finding: Finding }) {
  const { t } = useTranslation();
  const [accepting, setAccepting] = useState(false);
  const bad = finding.severity === 'error';
  const examples = Object.entries(finding.example ?? {});
  return (
    <>
      <button className="g-problem" onClick={() => go(finding)}>
        {bad ? (
          <IconCircleX size={16} className="up" aria-hidden />
        ) : (
          <IconAlertTriangle size={16} className="wn" aria-hidden />
        )}
        <span>
          <b>{placeOf(finding, sheet, t)}</b>
          <span className="vh">{t(`rules.problems.${finding.severity}`)}</span>
          <span className="rs">{finding.message}</span>
          {examples.length > 0 && (
            <span className="rs">
              {t('rules.problems.example')}{' '}
              <span className="mono">
                {examples
                  .map(([path, value]) => `${path} = ${value === null ? 'null' : String(value)}`)
                  .join(', ')}
              </span>
            </span>
          )}
        </span>
      </button>
      {sheet && edit && canAccept(finding, sheet) && (
        <button className="lnk g-accept" onClick={() => setAccepting(true)}>
          {t('rules.problems.accept')}
        </button>
      )}
      {accepting && sheet && edit && (
        <AcceptGap finding={finding} sheet={sheet} edit={edit} close={() => setAccepting(false)} />
      )}
    </>
  );
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

function placeOf(finding: Finding, sheet: Sheet | undefined, t: Translate): string {
  const { row, column, line, file } = finding;
  if (sheet && row !== undefined) {
    const label = column === undefined ? undefined : sheet.columns[column]?.label;
    const id = sheet.rows[row]?.[0];
    return label ? t('rules.problems.cell', { id, label }) : t('rules.problems.row', { id });
  }
  if (sheet && column !== undefined) {
    return t('rules.problems.column', { label: sheet.columns[column]?.label });
  }
  if (sheet && line <= sheet.head.length) {
    return t('rules.problems.whole');
  }
  return line > 0 ? t('rules.problems.line', { file, line }) : file;
}
