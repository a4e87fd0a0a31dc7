import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PurchaseOrder, PurchaseOrderLine } from '../api/views';
import { count, money } from '../kit/format';
import { Panel } from '../kit/Panel';
import { productAddress } from '../kit/productAddress';

/** What is ordered, with the numbers behind each quantity, and what has come. */
export function LinesPanel({ order }: { order: PurchaseOrder }) {
  const { t } = useTranslation();
  const { lines, currency } = order;
  const column = (name: string) => (
    <th key={name} scope="col">
      {t(`purchases.line.${name}`)}
    </th>
  );
  return (
    <Panel title={t('purchases.lines')} aside={t('decisions.lineCount', { count: lines.length })}>
      <div className="scroller" tabIndex={0} role="group" aria-label={t('purchases.lines')}>
        <table className="mini">
          <thead>
            <tr>
              {[
                'product',
                'quantity',
                'received',
                'missing',
                'unitCost',
                'amount',
                'position',
                'reorderPoint',
              ].map(column)}
              {['perWeek', 'cover', 'usual', 'why'].map(column)}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.number} line={line} currency={currency} />
            ))}
          </tbody>
        </table>
      </div>
      {lines.map(({ number, sku, chain, weakForecast }) => (
        <details key={number} className="silent">
          <summary>{t('purchases.chain', { sku })}</summary>
          <ul className="chain">
            {chain.split('; ').map((step) => (
              <li key={step}>{step}</li>
            ))}
            {weakForecast && <li>{t('purchases.weak')}</li>}
          </ul>
        </details>
      ))}
    </Panel>
  );
}

function Line({ line, currency }: { line: PurchaseOrderLine; currency: string }) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">
        <Link href={productAddress(line.sku)}>{line.description}</Link>
        <span className="mono sku">{line.sku}</span>
      </th>
      <td>{count(line.quantity)}</td>
      <td>{count(line.received)}</td>
      <td>{count(line.missing)}</td>
      <td>{money(line.unitCost, currency)}</td>
      <td>{money(Number(line.unitCost) * line.quantity, currency)}</td>
      <td>{count(line.position)}</td>
      <td>{count(line.reorderPoint)}</td>
      <td>{line.perWeek}</td>
      <td>{t('products.weeks', { weeks: line.coverWeeks })}</td>
      <td>{line.usualQuantity ? count(line.usualQuantity) : '—'}</td>
      <td>
        <Link
          href={`/decisions/${line.decisionId}`}
          aria-label={t('purchases.decisionOf', { sku: line.sku })}
        >
          {t('purchases.decision')}
        </Link>
      </td>
    </tr>
  );
}
