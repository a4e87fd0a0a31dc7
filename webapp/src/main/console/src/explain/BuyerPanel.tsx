import { useTranslation } from 'react-i18next';
import { count, money } from '../kit/format';
import { Panel } from '../kit/Panel';
import { buyerOf, currencyOf, type Facts } from './facts';

/** Of a customer who may be lost: the year with us, and what has to be so before anybody writes. */
export function BuyerPanel({ facts, level }: { facts: Facts; level: 2 | 3 }) {
  const { t } = useTranslation();
  const buyer = buyerOf(facts);
  if (!buyer) {
    return null;
  }
  const currency = currencyOf(facts);
  const days = (value: number): string => t('decisions.days', { count: value });
  const { year } = buyer;
  const open = buyer.openOrders + buyer.openReturns + buyer.openTasks;
  const rows: [string, string][] = [
    [t('decisions.buyer.name'), buyer.name ?? buyer.email ?? buyer.customerId],
    [t('decisions.customer.id'), buyer.customerId],
    [t('decisions.customer.email'), buyer.email ?? '—'],
    [t('decisions.buyer.consent'), buyer.consent ? t('words.yes') : t('words.no')],
    [
      t('decisions.buyer.lastMessage'),
      buyer.sinceContactDays < 0
        ? t('words.none')
        : t('decisions.buyer.ago', { days: days(buyer.sinceContactDays) }),
    ],
    [t('decisions.buyer.messages'), count(buyer.contacts)],
    [t('decisions.buyer.lastOrder'), t('decisions.buyer.ago', { days: days(year.recencyDays) })],
    [
      t('decisions.buyer.gap'),
      year.orders === 1 ? t('decisions.buyer.oneOrder') : days(Math.round(year.gapDays)),
    ],
    [t('decisions.buyer.orders'), count(year.orders)],
    [t('decisions.buyer.undone'), count(year.undone)],
    [t('decisions.buyer.spent'), money(year.spent, currency)],
    [t('decisions.buyer.contribution'), money(buyer.contribution, currency)],
    [t('decisions.buyer.open'), open === 0 ? t('words.none') : count(open)],
  ];
  return (
    <Panel title={t('decisions.buyer.title')} level={level}>
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
