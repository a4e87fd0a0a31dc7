import { useTranslation } from 'react-i18next';
import type { ReorderRoundTotal } from '../api/views';
import { money } from '../kit/format';

/** What each supplier would get. */
export function RoundTotals({ totals }: { totals: ReorderRoundTotal[] }) {
  const { t } = useTranslation();
  return (
    <dl className="figures round-t" aria-label={t('purchases.round.totals')}>
      {totals.map(({ supplierId, supplier, currency, lines, value, freight }) => (
        <div key={supplierId}>
          <dt>
            {supplier} · {t('purchases.round.products', { count: lines })}
          </dt>
          <dd className="num">
            {money(value, currency)}
            {freight != null && (
              <small className="dim">
                {' '}
                {t(Number(freight) ? 'purchases.round.freight' : 'purchases.round.noFreight', {
                  freight: money(freight, currency),
                })}
              </small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
