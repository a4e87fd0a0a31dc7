import { IconTruckDelivery } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../kit/Failure';
import { total } from '../kit/format';
import { Loading } from '../kit/Loading';
import { LoadMore } from '../kit/LoadMore';
import { ShopTabs } from '../products/ShopTabs';
import { useSupplierList } from './queries';
import { SupplierTable } from './SupplierTable';
import '../style/products.css';

/** Whom the shop buys from: how long each takes, what it asks of an order, and what it owes. */
export default function SuppliersPage() {
  const { t } = useTranslation();
  const found = useSupplierList();
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const first = found.data?.pages[0];
  return (
    <div className="page">
      <ShopTabs sub={t('suppliers.sub')} />
      {found.isPending && <Loading rows={8} />}
      {found.isError && !found.data && <Failure error={found.error} retry={() => void found.refetch()} />}
      {first && (
        <p className="found dim" role="status">
          {t('suppliers.found', { count: first.total, shown: total(first.total) })}
        </p>
      )}
      {first && !items.length && (
        <div className="empty">
          <IconTruckDelivery size={28} stroke={1.4} aria-hidden />
          <b>{t('suppliers.empty')}</b>
          <p>{t('suppliers.emptyText')}</p>
        </div>
      )}
      {items.length > 0 && <SupplierTable suppliers={items} />}
      <LoadMore
        more={found.hasNextPage}
        busy={found.isFetchingNextPage}
        load={() => void found.fetchNextPage()}
      />
    </div>
  );
}
