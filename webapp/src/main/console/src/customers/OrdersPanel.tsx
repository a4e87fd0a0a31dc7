import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { day, exact, money } from '../kit/format';
import { PagedPanel } from '../kit/PagedPanel';
import { useCustomerOrders } from './queries';

/** The orders, the imported and a guest's among them. */
export function OrdersPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const list = useCustomerOrders(id);
  return (
    <PagedPanel title={t('customers.orderList')} empty={t('customers.noOrders')} list={list}>
      {(orders) => (
        <ul className="deeds">
          {orders.map((order) => (
            <li key={order.orderId}>
              <time dateTime={order.placedAt} title={exact(order.placedAt)}>
                {day(order.placedAt)}
              </time>
              {order.decisionId ? (
                <Link href={`/decisions/${order.decisionId}`}>{order.orderId}</Link>
              ) : (
                <b>{order.orderId}</b>
              )}
              <span className="dim">
                {state(order.state)}
                {!order.customerId && ` · ${t('customers.asGuest')}`}
              </span>
              <span className="num">{money(order.total, order.currency)}</span>
            </li>
          ))}
        </ul>
      )}
    </PagedPanel>
  );
}

const state = (name: string): string => name.toLowerCase().replaceAll('_', ' ');
