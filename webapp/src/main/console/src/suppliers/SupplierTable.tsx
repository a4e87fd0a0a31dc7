import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SupplierLine } from '../api/views';
import { count, money } from '../kit/format';
import { supplierAddress } from '../kit/supplierAddress';
import { useRowKeys } from '../kit/useRowKeys';
import { OwedTags } from './OwedTags';

const COLUMNS = ['name', 'owes', 'open', 'lead', 'promised', 'minimum', 'freight', 'items'] as const;

/** One row a supplier; J and K walk through the rows, Enter opens one. */
export function SupplierTable({ suppliers }: { suppliers: SupplierLine[] }) {
  const { t } = useTranslation();
  const body = useRowKeys();
  return (
    <div className="sheet">
      <table className="rows sellers">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={`c-s-${column}`}>
                {t(`suppliers.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {suppliers.map((supplier) => (
            <Row key={supplier.id} supplier={supplier} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ supplier }: { supplier: SupplierLine }) {
  const { t } = useTranslation();
  const { id, name, currency, active, items, leadTime, order, owed } = supplier;
  const figure = (column: string, value: string) => (
    <td className={`c-s-${column} num`} data-name={t(`suppliers.column.${column}`)}>
      {value}
    </td>
  );
  return (
    <tr>
      <th scope="row" className="c-s-name">
        <Link href={supplierAddress(id)}>{name}</Link>
        <span className="dim">
          <span className="mono">{id}</span>
          {!active && ` · ${t('suppliers.inactive')}`}
        </span>
      </th>
      <td className="c-s-owes">
        <OwedTags owed={owed} />
      </td>
      {figure('open', owed.orders ? count(owed.orders) : '—')}
      {figure('lead', t('products.supply.spread', { days: leadTime.days, spread: leadTime.spread }))}
      {figure('promised', t('products.supply.days', { count: leadTime.promisedDays }))}
      {figure('minimum', order.minimumValue ? money(order.minimumValue, currency) : '—')}
      {figure('freight', order.freight ? money(order.freight, currency) : '—')}
      {figure('items', count(items))}
    </tr>
  );
}
