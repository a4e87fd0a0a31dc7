import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ReorderRoundLine } from '../api/views';
import { Check } from '../kit/Check';
import { count, money } from '../kit/format';
import { productAddress } from '../kit/productAddress';
import type { useSelection } from '../kit/useSelection';

interface Props {
  lines: ReorderRoundLine[];
  selection?: Pick<ReturnType<typeof useSelection>, 'ids' | 'toggle' | 'all' | 'clear'>;
}

/** Products of a round with what would be ordered of each, and why. */
export function RoundTable({ lines, selection }: Props) {
  const { t } = useTranslation();
  const all = !!selection && selection.ids.size === lines.length;
  return (
    <div className="sheet">
      <table className="rows round">
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="c-tick">
                <Check
                  checked={all}
                  mixed={!all && selection.ids.size > 0}
                  onChange={all ? selection.clear : selection.all}
                  aria-label={t('purchases.round.selectAll')}
                />
              </th>
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
                <td className="c-tick">
                  <Check
                    checked={selection.ids.has(sku)}
                    onChange={() => selection.toggle(sku)}
                    aria-label={t('purchases.round.select', { description })}
                  />
                </td>
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
