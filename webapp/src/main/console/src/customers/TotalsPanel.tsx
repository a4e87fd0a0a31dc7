import { useTranslation } from 'react-i18next';
import type { CustomerTotal } from '../api/views';
import { count, day, money } from '../kit/format';

/** What the orders add up to, one line a currency. */
export function TotalsPanel({ totals }: { totals: CustomerTotal[] }) {
  const { t } = useTranslation();
  return totals.map(({ currency, orders, undone, refused, spent, firstAt, lastAt }) => (
    <dl key={currency} className="figures" aria-label={t('customers.totals', { currency })}>
      <Figure name={t('customers.spent')} value={money(spent, currency)} />
      <Figure name={t('customers.orders')} value={count(orders)} />
      <Figure name={t('customers.undone')} value={count(undone)} />
      <Figure name={t('customers.refused')} value={count(refused)} />
      <Figure name={t('customers.first')} value={day(firstAt)} />
      <Figure name={t('customers.last')} value={day(lastAt)} />
    </dl>
  ));
}

const Figure = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd className="num">{value}</dd>
  </div>
);
