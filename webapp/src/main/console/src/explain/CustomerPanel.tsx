import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { customerAddress } from '../kit/customerAddress';
import { count, money } from '../kit/format';
import { Panel } from '../kit/Panel';
import { BuyerPanel } from './BuyerPanel';
import { currencyOf, customerOf, type Facts } from './facts';

/** What the shop knew of the customer at that moment. */
export function CustomerPanel({ facts, level }: { facts: Facts; level: 2 | 3 }) {
  const { t } = useTranslation();
  const customer = customerOf(facts);
  if (!customer) {
    return <BuyerPanel facts={facts} level={level} />;
  }
  const days = (value?: number): string =>
    value === undefined || value < 0 ? t('words.none') : t('decisions.days', { count: value });
  const { customerId } = customer;
  const rows: [string, ReactNode][] = [
    [
      t('decisions.customer.id'),
      customerId ? (
        <Link href={customerAddress(customerId)}>{customerId}</Link>
      ) : (
        t('decisions.customer.guest')
      ),
    ],
    [t('decisions.customer.email'), customer.email ?? '—'],
    [t('decisions.customer.orders'), count(customer.orders ?? 0)],
    [t('decisions.customer.cancelled'), count(customer.cancelled ?? 0)],
    [t('decisions.customer.refused'), count(customer.refusedBefore ?? 0)],
    [t('decisions.customer.spent'), money(customer.spent ?? 0, currencyOf(facts))],
    [t('decisions.customer.tenure'), days(customer.tenureDays)],
    [t('decisions.customer.last'), days(customer.sinceLastDays)],
  ];
  return (
    <Panel title={t('decisions.customer.title')} level={level}>
      <dl className="kv">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
