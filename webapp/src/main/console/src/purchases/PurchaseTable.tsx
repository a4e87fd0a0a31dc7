import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PurchaseOrder } from '../api/views';
import { count, day, exact, moment, money } from '../kit/format';
import { Tick, TickAll, useTickKey, type Selection } from '../kit/Tick';
import { useRowKeys } from '../kit/useRowKeys';
import { PurchaseState } from './PurchaseState';
import { isOpen } from './state';

interface Props {
  orders: PurchaseOrder[];
  /** Absent for whoever may change nothing. */
  selection?: Selection<PurchaseOrder>;
}

const COLUMNS = ['id', 'supplier', 'goods', 'total', 'state', 'promised', 'created'] as const;

/** One row an order; J and K walk through the rows, Enter opens one, X ticks it. */
export function PurchaseTable({ orders, selection }: Props) {
  const { t } = useTranslation();
  const body = useRowKeys();
  const open = orders.filter(isOpen);
  useTickKey(open, selection?.toggle);
  return (
    <div className="sheet">
      <table className="rows bought">
        <thead>
          <tr>
            {selection && <TickAll selection={selection} of={open.length} label={t('purchases.selectAll')} />}
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={`c-${column}`}>
                {t(`purchases.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {orders.map((order) => (
            <Row key={order.id} order={order} selection={selection} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ order, selection }: { order: PurchaseOrder; selection?: Selection<PurchaseOrder> }) {
  const { t } = useTranslation();
  const { id, supplier, lines, currency, promisedOn, createdAt } = order;
  const [first] = lines;
  const missing = lines.reduce((sum, line) => sum + line.missing, 0);
  return (
    <tr data-id={id}>
      {selection && (
        <Tick selection={selection} id={id} label={t('purchases.select', { id })} can={isOpen(order)} />
      )}
      <th scope="row" className="c-id">
        <Link href={`/purchase-orders/${id}`}>{id}</Link>
      </th>
      <td className="c-supplier">{supplier}</td>
      <td className="c-goods">
        {first && t('purchases.goods', { quantity: count(first.quantity), description: first.description })}
        {lines.length > 1 && ` ${t('purchases.moreLines', { count: lines.length - 1 })}`}
        {order.state === 'PARTIAL' && (
          <span className="dim"> · {t('purchases.missing', { count: missing })}</span>
        )}
      </td>
      <td className="c-total num">{money(order.total, currency)}</td>
      <td className="c-state-p">
        <PurchaseState order={order} />
      </td>
      <td className="c-promised">{promisedOn ? day(promisedOn) : '—'}</td>
      <td className="c-created">
        <time dateTime={createdAt} title={exact(createdAt)}>
          {moment(createdAt)}
        </time>
      </td>
    </tr>
  );
}
