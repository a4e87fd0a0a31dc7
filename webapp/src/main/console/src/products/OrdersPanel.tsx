import { useTranslation } from 'react-i18next';
import { count } from '../kit/format';
import { PagedPanel } from '../kit/PagedPanel';
import { OrderList } from '../purchases/OrderList';
import { useProductOrders } from './queries';

/** The product's orders at suppliers: how much of each has come. */
export function OrdersPanel({ sku }: { sku: string }) {
  const { t } = useTranslation();
  const list = useProductOrders(sku);
  return (
    <PagedPanel title={t('products.orders.title')} empty={t('products.orders.none')} list={list}>
      {(orders) => (
        <OrderList
          orders={orders}
          tell={(order) => {
            const line = order.lines.find((one) => one.sku === sku);
            const came =
              line && t('products.orders.came', { came: count(line.received), all: count(line.quantity) });
            return [order.supplier, came].filter(Boolean).join(' · ');
          }}
        />
      )}
    </PagedPanel>
  );
}
