import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Supplier, SupplierTerms } from '../api/views';
import { count, money } from '../kit/format';
import { Panel } from '../kit/Panel';
import { productAddress } from '../kit/productAddress';

const FIRST = 50;

/** What it sells to the shop, and at what terms. */
export function ItemsPanel({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { items, currency } = supplier;
  return (
    <Panel title={t('suppliers.items.title')} aside={count(items.length)}>
      {items.length === 0 && <p className="pn-p dim">{t('suppliers.items.none')}</p>}
      {items.length > 0 && (
        <div className="scroller" tabIndex={0} role="group" aria-label={t('suppliers.items.title')}>
          <table className="mini">
            <thead>
              <tr>
                {['product', 'cost', 'breaks', 'pack', 'minimum', 'lead'].map((name) => (
                  <th key={name} scope="col">
                    {t(`suppliers.items.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(all ? items : items.slice(0, FIRST)).map((terms) => (
                <Row key={terms.sku} terms={terms} currency={currency} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!all && items.length > FIRST && (
        <p className="cf">
          <button className="lnk" onClick={() => setAll(true)}>
            {t('suppliers.items.all', { count: items.length, shown: count(items.length) })}
          </button>
        </p>
      )}
    </Panel>
  );
}

function Row({ terms, currency }: { terms: SupplierTerms; currency: string }) {
  const { t } = useTranslation();
  const { sku, description, unitCost, breaks, pack, minimum, leadDays, shelfLifeDays } = terms;
  return (
    <tr>
      <th scope="row">
        <Link href={productAddress(sku)}>{description ?? sku}</Link>
        <span className="mono sku">{sku}</span>
      </th>
      <td>{money(unitCost, currency)}</td>
      <td>
        {breaks.length
          ? breaks.map((b) => `${count(b.from)}: ${money(b.unitCost, currency)}`).join(', ')
          : '—'}
      </td>
      <td>{count(pack)}</td>
      <td>{count(minimum)}</td>
      <td>
        {leadDays == null ? '—' : t('products.supply.days', { count: leadDays })}
        {shelfLifeDays != null && ` · ${t('suppliers.items.keeps', { count: shelfLifeDays })}`}
      </td>
    </tr>
  );
}
