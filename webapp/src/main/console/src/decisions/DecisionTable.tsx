import { IconSignature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DecisionSummary } from '../api/views';
import { exact, moment, money } from '../kit/format';
import { Outcome } from '../kit/Outcome';

const COLUMNS = [
  'at',
  'subject',
  'customer',
  'amount',
  'outcome',
  'headline',
  'ruleset',
  'signedBy',
  'state',
] as const;

/** One row per decision; on a phone each row becomes a small card. */
export function DecisionTable({ decisions }: { decisions: DecisionSummary[] }) {
  const { t } = useTranslation();
  return (
    <div className="sheet">
      <table className="rows decisions">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={`c-${column}`}>
                {t(`decisions.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {decisions.map((decision) => (
            <Row key={decision.id} decision={decision} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ decision }: { decision: DecisionSummary }) {
  const { t } = useTranslation();
  const {
    id,
    at,
    subject,
    customer,
    amount,
    currency,
    outcome,
    headline,
    ruleset,
    version,
    signedBy,
    state,
  } = decision;
  return (
    <tr>
      <td className="c-at num">
        <time dateTime={at} title={exact(at)}>
          {moment(at)}
        </time>
      </td>
      <th scope="row" className="c-subject">
        <Link href={`/decisions/${id}`}>{subject}</Link>
      </th>
      <td className="c-customer">{customer ?? '—'}</td>
      <td className="c-amount num">{money(amount, currency)}</td>
      <td className="c-outcome">
        <Outcome outcome={outcome} />
      </td>
      <td className="c-headline">{headline}</td>
      <td className="c-ruleset" title={`${ruleset} v${version}`}>
        {ruleset.split('/').at(-1)} <span className="dim">v{version}</span>
      </td>
      <td className="c-signedBy">
        {signedBy ? (
          <span className="who me">
            <IconSignature size={12} aria-hidden /> {signedBy}
          </span>
        ) : (
          <span className="dim">{t('decisions.machineOnly')}</span>
        )}
      </td>
      <td className="c-state">{state ? state.toLowerCase().replaceAll('_', ' ') : '—'}</td>
    </tr>
  );
}
