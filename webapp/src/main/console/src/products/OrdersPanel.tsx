import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { count, day, exact } from '../kit/format';
import { PagedPanel } from '../kit/PagedPanel';
import { PurchaseState } from '../purchases/PurchaseState';
import { useProductOrders } from './queries';

/** The product's orders at suppliers, those that something is still owed of first. */
export function OrdersPanel({ sku }: { sku: string }) {
  const { t } = useTranslation();
  const list = useProductOrders(sku);
  return (
    <PagedPanel title={t('products.orders.title')} empty={t('products.orders.none')} list={list}>
      {(orders) => (
        <ul className="deeds bought">
          {[...orders.filter(({ closedAt }) => !closedAt), ...orders.filter(({ closedAt }) => closedAt)].map(
            (order) => {
              const line = order.lines.find((one) => one.sku === sku);
              return (
                <li key={order.id}>
                  <time dateTime={order.createdAt} title={exact(order.createdAt)}>
                    {day(order.createdAt)}
                  </time>
                  <span>
                    <Link href={`/purchase-orders/${order.id}`}>{order.id}</Link>{' '}
                    <span className="dim">
                      {order.supplier}
                      {line &&
                        ` · ${t('products.orders.came', { came: count(line.received), all: count(line.quantity) })}`}
                    </span>
                  </span>
                  <PurchaseState order={order} />
                </li>
              );
            },
          )}
        </ul>
      )}
    </PagedPanel>
  );
}
