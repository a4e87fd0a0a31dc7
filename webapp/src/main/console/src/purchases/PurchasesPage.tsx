import { IconBuildingWarehouse } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useAddressQuery } from '../kit/address';
import { Failure } from '../kit/Failure';
import { Field } from '../kit/Field';
import { total } from '../kit/format';
import { useSingleKeys } from '../kit/keys';
import { Loading } from '../kit/Loading';
import { LoadMore } from '../kit/LoadMore';
import { useSelection } from '../kit/useSelection';
import { ShopTabs } from '../products/ShopTabs';
import { CancelDialog } from './CancelDialog';
import { PurchaseTable } from './PurchaseTable';
import { usePurchases, useSuppliers } from './queries';
import { SelectionBar } from '../kit/SelectionBar';
import { isOpen } from './state';
import { useMayCancel } from './useMayCancel';
import '../style/products.css';

const STATES = ['PROPOSED', 'HELD', 'SENT', 'PARTIAL', 'RECEIVED', 'REFUSED', 'CANCELLED'] as const;

/** What the shop ordered of its suppliers; several orders are taken back at once. */
export default function PurchasesPage() {
  const { t } = useTranslation();
  const [address, change] = useAddressQuery();
  const filter = { state: address.get('state') ?? '', supplier: address.get('supplier') ?? '' };
  const found = usePurchases(filter);
  const suppliers = useSuppliers();
  const mayCancel = useMayCancel();
  const orders = useMemo(() => found.data?.pages.flatMap((page) => page.items) ?? [], [found.data]);
  const open = useMemo(() => orders.filter(isOpen), [orders]);
  const selection = useSelection(open);
  const [cancelling, setCancelling] = useState(false);
  useSingleKeys({ escape: selection.clear });
  const first = found.data?.pages[0];
  const filtered = !!filter.state || !!filter.supplier;
  return (
    <div className="page">
      <ShopTabs sub={t('purchases.sub')}>
        <Link className="b" href="/purchase-orders/round">
          {t('purchases.round.open')}
        </Link>
      </ShopTabs>
      <search className="filters event-filters bought-f">
        <Field label={t('purchases.column.state')}>
          <select
            className="field"
            value={filter.state}
            onChange={(event) => change({ state: event.currentTarget.value })}
          >
            <option value="">{t('purchases.anyState')}</option>
            {STATES.map((state) => (
              <option key={state} value={state}>
                {t(`purchases.state.${state}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('purchases.column.supplier')}>
          <select
            className="field"
            value={filter.supplier}
            onChange={(event) => change({ supplier: event.currentTarget.value })}
          >
            <option value="">{t('purchases.anySupplier')}</option>
            {suppliers.data?.items.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      </search>
      {found.isPending && <Loading rows={12} />}
      {found.isError && !found.data && <Failure error={found.error} retry={() => void found.refetch()} />}
      {first && (
        <p className="found dim" role="status">
          {t('purchases.found', { count: first.total, shown: total(first.total) })}
        </p>
      )}
      {first && !orders.length && (
        <div className="empty">
          <IconBuildingWarehouse size={28} stroke={1.4} aria-hidden />
          <b>{t(filtered ? 'purchases.none' : 'purchases.empty')}</b>
          <p>{t(filtered ? 'purchases.noneText' : 'purchases.emptyText')}</p>
        </div>
      )}
      {orders.length > 0 && <PurchaseTable orders={orders} selection={mayCancel ? selection : undefined} />}
      <LoadMore
        more={found.hasNextPage}
        busy={found.isFetchingNextPage}
        load={() => void found.fetchNextPage()}
      />
      {selection.chosen.length > 0 && (
        <SelectionBar selected={selection.chosen.length} clear={selection.clear}>
          <button className="b bad" onClick={() => setCancelling(true)}>
            {t('purchases.cancel.several')}
          </button>
        </SelectionBar>
      )}
      {cancelling && (
        <CancelDialog
          orders={selection.chosen}
          close={() => setCancelling(false)}
          done={() => {
            setCancelling(false);
            selection.clear();
          }}
        />
      )}
    </div>
  );
}
