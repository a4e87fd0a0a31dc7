import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PurchaseOrder } from '../api/views';
import { count, day, exact, money } from '../kit/format';
import { PagedPanel } from '../kit/PagedPanel';
import { PurchaseState } from '../purchases/PurchaseState';
import { usePurchases } from '../purchases/queries';
import { isOpen, isSent } from '../purchases/state';

/** The supplier's orders, those that something is still owed of first: what is late, and what is short. */
export function OrdersPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const list = usePurchases({ state: '', supplier: id });
  return (
    <PagedPanel title={t('suppliers.orders')} empty={t('suppliers.noOrders')} list={list}>
      {(orders) => (
        <ul className="deeds bought">
          {[...orders.filter(isOpen), ...orders.filter((order) => !isOpen(order))].map((order) => (
            <li key={order.id}>
              <time dateTime={order.createdAt} title={exact(order.createdAt)}>
                {day(order.createdAt)}
              </time>
              <span>
                <Link href={`/purchase-orders/${order.id}`}>{order.id}</Link>{' '}
                <span className="dim">
                  {money(order.total, order.currency)}
                  {isSent(order) && <Missing order={order} />}
                </span>
              </span>
              <PurchaseState order={order} />
            </li>
          ))}
        </ul>
      )}
    </PagedPanel>
  );
}

/** What is not here yet, and when it should be. */
function Missing({ order: { lines, promisedOn } }: { order: PurchaseOrder }) {
  const { t } = useTranslation();
  const missing = lines.filter((line) => line.missing > 0);
  return (
    <>
      {promisedOn && ` · ${t('suppliers.promisedFor', { day: day(promisedOn) })}`}
      {missing.length > 0 &&
        ` · ${t('suppliers.missing', {
          goods: missing.map((line) => `${count(line.missing)} × ${line.sku}`).join(', '),
        })}`}
    </>
  );
}
