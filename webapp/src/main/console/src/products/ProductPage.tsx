import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '../api/views';
import { CopyLink } from '../kit/CopyLink';
import { money } from '../kit/format';
import { PageHead } from '../kit/PageHead';
import { Unready } from '../kit/Unready';
import { WaitingTasks } from '../kit/WaitingTasks';
import { AskNow } from './AskNow';
import { DecisionsPanel } from './DecisionsPanel';
import { ForecastPanel } from './ForecastPanel';
import { OrdersPanel } from './OrdersPanel';
import { useProduct, useReorder } from './queries';
import { PricePanel } from '../prices/PricePanel';
import { ReorderPanel } from './ReorderPanel';
import { StockFigures } from './StockFigures';
import { StoryPanel } from './StoryPanel';
import { SupplyPanel } from './SupplyPanel';
import '../style/products.css';

/** The step that says: wait until more is ordered of the supplier. */
const PUT_OFF = 'REO-922';

/** One product: what there is, what will be sold, what is ordered and why, and what the machine would do next. */
export default function ProductPage({ sku }: { sku: string }) {
  const product = useProduct(sku);
  const reorder = useReorder(sku);
  if (product.isPending || !reorder.data) {
    return <Unready asked={{ ...reorder, isPending: product.isPending || reorder.isPending }} />;
  }
  const open = reorder.data.purchaseOrders.filter(({ closedAt }) => !closedAt).map(({ id }) => id);
  return (
    <div className="page passport">
      <Head sku={sku} product={product.data ?? null}>
        <AskNow sku={sku} waits={reorder.data.binding === PUT_OFF} />
      </Head>
      <WaitingTasks subjects={[sku, ...open]} />
      <StockFigures sku={sku} reorder={reorder.data} />
      <div className="pass-cols">
        <div className="pass-col">
          <ReorderPanel reorder={reorder.data} />
          <PricePanel sku={sku} />
          <DecisionsPanel sku={sku} />
        </div>
        <div className="pass-col">
          <ForecastPanel sku={sku} />
          <OrdersPanel sku={sku} />
          <SupplyPanel sku={sku} reorder={reorder.data} />
          <StoryPanel sku={sku} />
        </div>
      </div>
    </div>
  );
}

interface HeadProps {
  sku: string;
  product: Product | null;
  children: ReactNode;
}

function Head({ sku, product, children }: HeadProps) {
  const { t } = useTranslation();
  const sub = (
    <>
      <span className="mono">{sku}</span>
      {product ? (
        <>
          {product.category && <span>{product.category}</span>}
          {product.price && <b className="num">{money(product.price, product.currency)}</b>}
          {!product.active && <span className="tag">{t('products.retired')}</span>}
          {product.skus.length > 1 && (
            <span>
              {t('products.alsoKnown', { skus: product.skus.filter((one) => one !== sku).join(', ') })}
            </span>
          )}
        </>
      ) : (
        <span>{t('products.undescribed')}</span>
      )}
    </>
  );
  return (
    <PageHead title={product?.description || t('products.one', { sku })} sub={sub}>
      <CopyLink />
      {children}
    </PageHead>
  );
}
