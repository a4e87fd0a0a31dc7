import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PurchaseOrder } from '../api/views';
import { day, exact } from '../kit/format';
import { PurchaseState } from './PurchaseState';
import { isOpen } from './state';

/** Orders at suppliers, those that something is still owed of first; what is said beside each is the page's. */
export function OrderList({
  orders,
  tell,
}: {
  orders: PurchaseOrder[];
  tell: (order: PurchaseOrder) => ReactNode;
}) {
  return (
    <ul className="deeds bought">
      {[...orders.filter(isOpen), ...orders.filter((order) => !isOpen(order))].map((order) => (
        <li key={order.id}>
          <time dateTime={order.createdAt} title={exact(order.createdAt)}>
            {day(order.createdAt)}
          </time>
          <span>
            <Link href={`/purchase-orders/${order.id}`}>{order.id}</Link>{' '}
            <span className="dim">{tell(order)}</span>
          </span>
          <PurchaseState order={order} />
        </li>
      ))}
    </ul>
  );
}
