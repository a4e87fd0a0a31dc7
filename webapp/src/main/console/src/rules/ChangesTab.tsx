import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Failure } from '../kit/Failure';
import { exact, moment } from '../kit/format';
import { Loading } from '../kit/Loading';
import { addressOf, useChanges, type RulesetKey } from './desk';
import type { Change } from './views';
import { momentIn } from './zones';

/** Every change that was ever handed in, and what became of it. */
export function ChangesTab({ id }: { id: RulesetKey }) {
  const { t } = useTranslation();
  const asked = useChanges(id);
  if (!asked.data) {
    return asked.error ? (
      <Failure error={asked.error} retry={() => void asked.refetch()} />
    ) : (
      <Loading rows={6} />
    );
  }
  if (!asked.data.length) {
    return <p className="pn-p">{t('rules.changes.none')}</p>;
  }
  const changes = [...asked.data].sort((a, b) => b.number - a.number);
  return (
    <div className="sheet scroller" tabIndex={0} role="region" aria-label={t('rules.tabs.changes')}>
      <table className="mini rl">
        <thead>
          <tr>
            {(['number', 'state', 'author', 'reason', 'at', 'reviewer', 'effective'] as const).map((name) => (
              <th key={name} scope="col" className={`c-${name}`}>
                {t(`rules.changes.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <ChangeRow key={change.number} id={id} change={change} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ChangeRow({ id, change }: { id: RulesetKey; change: Change }) {
  const { number, state, author, reason, submittedAt, reviewer, effectiveFrom, zone } = change;
  return (
    <tr>
      <th scope="row" className="c-number">
        <Link className="lnk" href={`${addressOf(id)}/reviews/${number}`}>
          #{number}
        </Link>
      </th>
      <td className="c-state">
        <StateTag state={state} />
      </td>
      <td>{author}</td>
      <td title={reason ?? undefined}>{reason}</td>
      <td>
        <time dateTime={submittedAt} title={exact(submittedAt)}>
          {moment(submittedAt)}
        </time>
      </td>
      <td>{reviewer}</td>
      <td>{effectiveFrom && momentIn(zone, effectiveFrom)}</td>
    </tr>
  );
}

const TONES: Record<string, string> = {
  review: 's-waiting',
  approved: 'o-approve',
  scheduled: 'o-approve',
  live: 's-processed',
  rejected: 's-rejected',
  voided: 's-expired',
};

export function StateTag({ state }: { state: string }) {
  const { t } = useTranslation();
  return (
    <span className={`tag ${TONES[state] ?? ''}`}>{t(`rules.state.${state}`, { defaultValue: state })}</span>
  );
}
