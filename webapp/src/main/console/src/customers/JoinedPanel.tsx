import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMay } from '../api/session';
import type { Customer, CustomerJoined } from '../api/views';
import { exact, moment } from '../kit/format';
import { Panel } from '../kit/Panel';
import { SplitDialog } from './SplitDialog';

/** The other ids that mean this customer, who says so, and the way back. */
export function JoinedPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const [splitting, setSplitting] = useState<CustomerJoined>();
  if (!customer.joined.length) {
    return null;
  }
  const may = useMay('operator', 'supervisor', 'steward', 'admin');
  return (
    <Panel title={t('customers.joined.title')} aside={t('customers.joined.aside')}>
      <ul className="joined">
        {customer.joined.map((one) => (
          <li key={one.customerId}>
            <span className="mono">{one.customerId}</span>
            <span className="dim">
              {one.by ? (one.why ?? one.by) : t('customers.joined.byRules')}
              {' · '}
              <time dateTime={one.at} title={exact(one.at)}>
                {moment(one.at)}
              </time>
              {one.decisionId && (
                <>
                  {' · '}
                  <Link
                    href={`/decisions/${one.decisionId}`}
                    aria-label={t('customers.joined.decisionOf', { id: one.customerId })}
                  >
                    {t('customers.joined.decision')}
                  </Link>
                </>
              )}
            </span>
            {may && (
              <button
                className="b sm"
                onClick={() => setSplitting(one)}
                aria-label={t('customers.joined.splitOne', { id: one.customerId })}
              >
                {t('customers.joined.split')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {splitting && <SplitDialog id={splitting.customerId} close={() => setSplitting(undefined)} />}
    </Panel>
  );
}
