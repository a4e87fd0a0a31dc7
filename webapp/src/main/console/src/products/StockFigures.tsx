import { useTranslation } from 'react-i18next';
import type { Reorder } from '../api/views';
import { count, day, exact } from '../kit/format';
import { useForecast, useStock } from './queries';

/** What there is of the product, and how long it lasts. */
export function StockFigures({ sku, reorder }: { sku: string; reorder: Reorder }) {
  const { t } = useTranslation();
  const stock = useStock(sku).data;
  const forecast = useForecast(sku).data;
  const onOrder = reorder.purchaseOrders
    .filter(({ closedAt }) => !closedAt)
    .flatMap(({ lines }) => lines.filter((line) => line.sku === sku))
    .reduce((sum, { missing }) => sum + missing, 0);
  const perWeek = average(forecast?.weeks.map(({ expected }) => Number(expected)) ?? []);
  const weeks = stock && perWeek > 0 ? (Math.max(0, stock.available) / perWeek).toFixed(1) : undefined;
  const figures: [string, string][] = [
    ['onHand', stock ? count(stock.onHand) : '—'],
    ['reserved', stock ? count(stock.reserved) : '—'],
    ['available', stock ? count(stock.available) : '—'],
    ['onOrder', count(onOrder)],
    ['perWeek', forecast ? perWeek.toFixed(1) : '—'],
    ['cover', weeks === undefined ? '—' : t('products.weeks', { weeks })],
  ];
  return (
    <section aria-label={t('products.stock.title')}>
      <dl className="figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`products.stock.${name}`)}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      {stock === null && <p className="found dim">{t('products.stock.uncounted')}</p>}
      {stock && (
        <p className="found dim">
          {stock.countedAt && (
            <time dateTime={stock.countedAt} title={exact(stock.countedAt)}>
              {t('products.stock.counted', { at: day(stock.countedAt) })}
            </time>
          )}
          {stock.expectedAt && ` · ${t('products.stock.expected', { at: day(stock.expectedAt) })}`}
        </p>
      )}
    </section>
  );
}

const average = (numbers: number[]): number =>
  numbers.length ? numbers.reduce((sum, one) => sum + one, 0) / numbers.length : 0;
