import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Supplier } from '../api/views';
import { CopyLink } from '../kit/CopyLink';
import { count } from '../kit/format';
import { PageHead } from '../kit/PageHead';
import { Unready } from '../kit/Unready';
import { DeliveriesPanel } from './DeliveriesPanel';
import { ItemsPanel } from './ItemsPanel';
import { OrdersPanel } from './OrdersPanel';
import { useSupplier } from './queries';
import { TermsPanel } from './TermsPanel';
import '../style/products.css';

/** One supplier: how long it takes and how that is known, what it asks, what it owes, and what it sells. */
export default function SupplierPage({ id }: { id: string }) {
  const asked = useSupplier(id);
  const supplier = asked.data;
  if (!supplier) {
    return <Unready asked={asked} />;
  }
  return (
    <div className="page passport">
      <Head supplier={supplier} />
      <Figures supplier={supplier} />
      <div className="pass-cols">
        <div className="pass-col">
          <OrdersPanel id={id} />
          <DeliveriesPanel supplier={supplier} />
        </div>
        <div className="pass-col">
          <TermsPanel supplier={supplier} />
        </div>
      </div>
      <ItemsPanel supplier={supplier} />
    </div>
  );
}

function Head({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation();
  const { id, name, email, currency, active } = supplier;
  const sub = (
    <>
      <span className="mono">{id}</span>
      {email && <span>{email}</span>}
      <span>{currency}</span>
      {!active && <span className="tag">{t('suppliers.inactive')}</span>}
    </>
  );
  return (
    <PageHead title={name} sub={sub}>
      <CopyLink />
      <Link className="b" href={`/purchase-orders?supplier=${encodeURIComponent(id)}`}>
        {t('suppliers.allOrders')}
      </Link>
    </PageHead>
  );
}

/** What is under way, and how long it takes. */
function Figures({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation();
  const { owed, leadTime } = supplier;
  const figures: [string, string][] = [
    ['open', count(owed.orders)],
    ['late', count(owed.late)],
    ['partial', count(owed.partial)],
    ['missing', count(owed.missing)],
    ['lead', t('products.supply.spread', { days: leadTime.days, spread: leadTime.spread })],
    ['promised', t('products.supply.days', { count: leadTime.promisedDays })],
  ];
  return (
    <section aria-label={t('suppliers.figures')}>
      <dl className="figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`suppliers.figure.${name}`)}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
