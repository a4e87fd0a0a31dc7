import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Trace } from '../api/views';
import { count, exact, moment } from '../kit/format';

const MOST = 200;

/** Each thing that followed, and what became of it. */
export function TraceTable({ traces }: { traces: Trace[] }) {
  const { t } = useTranslation();
  const result = ({ undone, reversible, note }: Trace): string =>
    undone === undefined
      ? t(reversible ? 'oversight.effects.open' : 'oversight.effects.stays')
      : `${t(undone ? 'oversight.effects.back' : 'oversight.effects.stays')}${note ? `: ${note}` : ''}`;
  return (
    <div className="scroller" tabIndex={0} role="region" aria-label={t('oversight.effects.followed')}>
      <table className="rows data">
        <thead>
          <tr>
            <th scope="col">{t('oversight.effects.subject')}</th>
            <th scope="col">{t('oversight.effects.when')}</th>
            <th scope="col">{t('oversight.effects.result')}</th>
          </tr>
        </thead>
        <tbody>
          {traces.slice(0, MOST).map((trace) => (
            <tr key={trace.id}>
              <th scope="row">
                <Link className="lnk" href={`/decisions/${trace.decisionId}`}>
                  {trace.subject}
                </Link>
              </th>
              <td>
                <time dateTime={trace.at} title={exact(trace.at)}>
                  {moment(trace.at)}
                </time>
              </td>
              <td>{result(trace)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {traces.length > MOST && (
        <p className="pn-p dim">{t('oversight.effects.more', { count: count(MOST) })}</p>
      )}
    </div>
  );
}
