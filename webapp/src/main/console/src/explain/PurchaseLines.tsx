import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { count, money } from '../kit/format';
import { Panel } from '../kit/Panel';
import { currencyOf, purchaseLinesOf, type Facts } from './facts';

/** What would be ordered of a supplier, with the numbers that led to each quantity. */
export function PurchaseLines({ facts, level }: { facts: Facts; level: 2 | 3 }) {
  const { t } = useTranslation();
  const lines = purchaseLinesOf(facts);
  const currency = currencyOf(facts);
  return (
    <Panel
      title={t('decisions.purchase.title')}
      aside={t('decisions.lineCount', { count: lines.length })}
      level={level}
    >
      <div className="scroller" tabIndex={0} role="group" aria-label={t('decisions.purchase.title')}>
        <table className="mini">
          <thead>
            <tr>
              <th scope="col">{t('decisions.product')}</th>
              <th scope="col">{t('decisions.purchase.position')}</th>
              <th scope="col">{t('decisions.purchase.reorderPoint')}</th>
              <th scope="col">{t('decisions.purchase.perWeek')}</th>
              <th scope="col">{t('decisions.quantity')}</th>
              <th scope="col">{t('decisions.purchase.usual')}</th>
              <th scope="col">{t('decisions.purchase.lasts')}</th>
              <th scope="col">{t('decisions.price')}</th>
              <th scope="col">{t('decisions.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.number}>
                <th scope="row">
                  <Link href={`/decisions/${line.decisionId}`}>{line.description}</Link>
                  <span className="mono sku">{line.sku}</span>
                </th>
                <td>{count(line.position)}</td>
                <td>{count(line.reorderPoint)}</td>
                <td>{line.perWeek}</td>
                <td>{count(line.quantity)}</td>
                <td>{line.usualQuantity === 0 ? '—' : count(line.usualQuantity)}</td>
                <td>{t('decisions.purchase.weeks', { weeks: line.coverWeeks })}</td>
                <td>{money(line.unitCost, currency)}</td>
                <td>{money(Number(line.unitCost) * line.quantity, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
