import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ProductLine } from '../api/views';
import { count, money } from '../kit/format';
import { productAddress } from '../kit/productAddress';
import { useRowKeys } from '../kit/useRowKeys';
import { NeedTag } from './NeedTag';

const COLUMNS = ['name', 'need', 'available', 'onOrder', 'point', 'perWeek', 'cover', 'price'] as const;

/** One row a product; J and K walk through the rows, Enter opens one. */
export function ProductTable({ products }: { products: ProductLine[] }) {
  const { t } = useTranslation();
  const body = useRowKeys();
  return (
    <div className="sheet">
      <table className="rows goods">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={`c-${column}`}>
                {t(`products.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {products.map((product) => (
            <Row key={product.sku} product={product} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ product }: { product: ProductLine }) {
  const { t } = useTranslation();
  const { sku, description, category, available, onOrder, reorderPoint, perWeek, coverWeeks } = product;
  const figure = (name: string, value: string) => (
    <td className={`c-${name} num`} data-name={t(`products.column.${name}`)}>
      {value}
    </td>
  );
  return (
    <tr>
      <th scope="row" className="c-name">
        <Link href={productAddress(sku)}>{description || sku}</Link>
        <span className="dim">
          <span className="mono">{sku}</span>
          {category && ` · ${category}`}
          {!product.active && ` · ${t('products.retired')}`}
        </span>
      </th>
      <td className="c-need">
        <NeedTag need={product.need} tasks={product.tasks} />
      </td>
      {figure('available', available == null ? '—' : count(available))}
      {figure('onOrder', onOrder ? count(onOrder) : '—')}
      {figure('point', reorderPoint == null ? '—' : count(reorderPoint))}
      {figure('perWeek', perWeek == null ? '—' : Number(perWeek).toFixed(1))}
      {figure('cover', coverWeeks == null ? '—' : t('products.weeks', { weeks: coverWeeks }))}
      {figure('price', money(product.price, product.currency))}
    </tr>
  );
}
