import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ReorderRoundLine } from '../api/views';
import { count, money } from '../kit/format';
import { productAddress } from '../kit/productAddress';
import { Tick, TickAll, type Selection } from '../kit/Tick';

interface Props {
  lines: ReorderRoundLine[];
  selection?: Selection<ReorderRoundLine & { id: string }>;
}

/** Products of a round with what would be ordered of each, and why. */
export function RoundTable({ lines, selection }: Props) {
  const { t } = useTranslation();
  return (
    <div className="sheet">
      <table className="rows round">
        <thead>
          <tr>
            {selection && (
              <TickAll selection={selection} of={lines.length} label={t('purchases.round.selectAll')} />
            )}
            {['product', 'supplier', 'quantity', 'amount', 'why'].map((name) => (
              <th key={name} scope="col" className={`c-r-${name}`}>
                {t(`purchases.line.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ sku, description, supplier, quantity, value, currency, why }) => (
            <tr key={sku}>
              {selection && (
                <Tick selection={selection} id={sku} label={t('purchases.round.select', { description })} />
              )}
              <th scope="row" className="c-r-product">
                <Link href={productAddress(sku)}>{description}</Link>
                <span className="mono sku">{sku}</span>
              </th>
              <td className="c-r-supplier">{supplier ?? '—'}</td>
              <td className="c-r-quantity num">{quantity ? count(quantity) : '—'}</td>
              <td className="c-r-amount num">{quantity ? money(value, currency) : '—'}</td>
              <td className="c-r-why">{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
