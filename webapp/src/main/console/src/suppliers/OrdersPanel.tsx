import { useTranslation } from 'react-i18next';
import type { PurchaseOrder } from '../api/views';
import { count, day, money } from '../kit/format';
import { PagedPanel } from '../kit/PagedPanel';
import { OrderList } from '../purchases/OrderList';
import { usePurchases } from '../purchases/queries';
import { isSent } from '../purchases/state';

/** The supplier's orders: what is late, and what is short. */
export function OrdersPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const list = usePurchases({ state: '', supplier: id });
  return (
    <PagedPanel title={t('suppliers.orders')} empty={t('suppliers.noOrders')} list={list}>
      {(orders) => (
        <OrderList
          orders={orders}
          tell={(order) => (
            <>
              {money(order.total, order.currency)}
              {isSent(order) && <Missing order={order} />}
            </>
          )}
        />
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
