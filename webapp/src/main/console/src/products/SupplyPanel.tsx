import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { LeadTime, OrderTerms, Reorder, SupplierTerms } from '../api/views';
import { Failure } from '../kit/Failure';
import { count, money } from '../kit/format';
import { Loading } from '../kit/Loading';
import { Panel } from '../kit/Panel';
import { supplierAddress } from '../kit/supplierAddress';
import { useSupplier } from '../suppliers/queries';

/** Where the product is bought, at which terms, and how long that really takes. */
export function SupplyPanel({ sku, reorder }: { sku: string; reorder: Reorder }) {
  const { t } = useTranslation();
  const supplier = useSupplier(reorder.supplierId);
  const terms = supplier.data?.items.find((item) => item.sku === sku);
  const seller = supplier.data && <Link href={supplierAddress(supplier.data.id)}>{supplier.data.name}</Link>;
  return (
    <Panel title={t('products.supply.title')} aside={seller}>
      {!reorder.supplierId && <p className="pn-p">{reorder.why}</p>}
      {supplier.isLoading && <Loading rows={4} />}
      {supplier.isError && <Failure error={supplier.error} retry={() => void supplier.refetch()} />}
      {supplier.data && (
        <dl className="kv">
          <LeadTimeRows lead={supplier.data.leadTime} own={terms?.leadDays} />
          {terms && <TermsRows terms={terms} currency={supplier.data.currency} />}
          <OrderRows order={supplier.data.order} currency={supplier.data.currency} />
        </dl>
      )}
    </Panel>
  );
}

function LeadTimeRows({ lead, own }: { lead: LeadTime; own: number | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <div>
        <dt>{t('products.supply.promised')}</dt>
        <dd>{t('products.supply.days', { count: own ?? lead.promisedDays })}</dd>
      </div>
      <div>
        <dt>{t('products.supply.learnt')}</dt>
        <dd>{t('products.supply.spread', { days: lead.days, spread: lead.spread })}</dd>
      </div>
      <div>
        <dt>{t('products.supply.from')}</dt>
        <dd>{t('products.supply.deliveries', { count: lead.deliveries })}</dd>
      </div>
    </>
  );
}

/** What the supplier asks of the order as a whole. */
function OrderRows({ order, currency }: { order: OrderTerms; currency: string }) {
  const { t } = useTranslation();
  return (['minimumValue', 'freight', 'freightFreeFrom'] as const).map((name) => {
    const amount = order[name];
    return (
      amount != null && (
        <div key={name}>
          <dt>{t(`products.supply.${name}`)}</dt>
          <dd>{money(amount, currency)}</dd>
        </div>
      )
    );
  });
}

function TermsRows({ terms, currency }: { terms: SupplierTerms; currency: string }) {
  const { t } = useTranslation();
  const rows: [string, string][] = [
    ['cost', money(terms.unitCost, currency)],
    ...terms.breaks.map(({ from, unitCost }): [string, string] => [
      t('products.supply.break', { from: count(from) }),
      money(unitCost, currency),
    ]),
    ['pack', count(terms.pack)],
    ['minimum', count(terms.minimum)],
  ];
  if (terms.shelfLifeDays != null) {
    rows.push(['shelfLife', t('products.supply.days', { count: terms.shelfLifeDays })]);
  }
  return rows.map(([name, value]) => (
    <div key={name}>
      <dt>{t(`products.supply.${name}`, { defaultValue: name })}</dt>
      <dd>{value}</dd>
    </div>
  ));
}
