import { useTranslation } from 'react-i18next';
import { money } from '../kit/format';
import { Panel } from '../kit/Panel';
import { currencyOf, linesOf, purchaseLinesOf, type Facts, type OrderLine } from './facts';
import { PurchaseLines } from './PurchaseLines';

/** What was ordered; a price that pricing has lowered shows both. */
export function OrderLines({ facts, level }: { facts: Facts; level: 2 | 3 }) {
  const { t } = useTranslation();
  const lines = linesOf(facts);
  const currency = currencyOf(facts);
  if (purchaseLinesOf(facts).length) {
    return <PurchaseLines facts={facts} level={level} />;
  }
  if (!lines.length) {
    return null;
  }
  return (
    <Panel
      title={t('decisions.lines')}
      aside={t('decisions.lineCount', { count: lines.length })}
      level={level}
    >
      <div className="scroller" tabIndex={0} role="group" aria-label={t('decisions.lines')}>
        <table className="mini">
          <thead>
            <tr>
              <th scope="col">{t('decisions.product')}</th>
              <th scope="col">{t('decisions.quantity')}</th>
              <th scope="col">{t('decisions.stock')}</th>
              <th scope="col">{t('decisions.price')}</th>
              <th scope="col">{t('decisions.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <Line key={line.number ?? index} line={line} currency={currency} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Line({ line, currency }: { line: OrderLine; currency?: string }) {
  const price = Number(line.price ?? line.unitPrice);
  const lowered = price !== Number(line.unitPrice);
  return (
    <tr>
      <th scope="row">
        {line.description ?? line.sku}
        <span className="mono sku">{line.sku}</span>
      </th>
      <td>{line.quantity}</td>
      <td>{line.available ?? '—'}</td>
      <td>
        {lowered && <s>{money(line.unitPrice, currency)}</s>} {money(price, currency)}
      </td>
      <td>{money(price * line.quantity, currency)}</td>
    </tr>
  );
}
