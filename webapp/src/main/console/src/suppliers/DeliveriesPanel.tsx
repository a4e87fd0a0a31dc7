import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Delivery, Supplier } from '../api/views';
import { count, day, exact } from '../kit/format';
import { Panel } from '../kit/Panel';
import { daysAfter } from './late';

/** The deliveries behind the lead time: how long each took, against what was promised. */
export function DeliveriesPanel({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation();
  const { deliveries, leadTime } = supplier;
  return (
    <Panel
      title={t('suppliers.deliveries.title')}
      aside={t('products.supply.deliveries', { count: leadTime.deliveries })}
    >
      <p className="pn-p dim">
        {t(deliveries.length ? 'suppliers.deliveries.how' : 'suppliers.deliveries.none', {
          promised: t('products.supply.days', { count: leadTime.promisedDays }),
          days: leadTime.days,
          spread: leadTime.spread,
        })}
      </p>
      {deliveries.length > 0 && (
        <div className="scroller" tabIndex={0} role="group" aria-label={t('suppliers.deliveries.title')}>
          <table className="mini">
            <thead>
              <tr>
                {['order', 'came', 'days', 'against', 'pieces'].map((name) => (
                  <th key={name} scope="col">
                    {t(`suppliers.deliveries.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {deliveries.map((delivery) => (
                <Row key={`${delivery.purchaseOrderId} ${delivery.days}`} delivery={delivery} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function Row({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const { purchaseOrderId, receivedAt, days, pieces, promisedOn } = delivery;
  return (
    <tr>
      <th scope="row">
        <Link href={`/purchase-orders/${encodeURIComponent(purchaseOrderId)}`}>{purchaseOrderId}</Link>
      </th>
      <td>
        <time dateTime={receivedAt} title={exact(receivedAt)}>
          {day(receivedAt)}
        </time>
      </td>
      <td>{t('products.supply.days', { count: days })}</td>
      <td>{promisedOn ? <Against days={daysAfter(receivedAt, promisedOn)} /> : '—'}</td>
      <td>{count(pieces)}</td>
    </tr>
  );
}

function Against({ days }: { days: number }) {
  const { t } = useTranslation();
  if (days > 0) {
    return <span className="tag o-refuse">{t('purchases.late', { count: days })}</span>;
  }
  return (
    <>{days < 0 ? t('suppliers.deliveries.early', { count: -days }) : t('suppliers.deliveries.inTime')}</>
  );
}
