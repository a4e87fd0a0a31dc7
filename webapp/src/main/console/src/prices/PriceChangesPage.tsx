import { IconTag } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMay } from '../api/session';
import { useAddressQuery } from '../kit/address';
import { Failure } from '../kit/Failure';
import { total } from '../kit/format';
import { useSingleKeys } from '../kit/keys';
import { Loading } from '../kit/Loading';
import { LoadMore } from '../kit/LoadMore';
import { SelectionBar } from '../kit/SelectionBar';
import { useSelection } from '../kit/useSelection';
import { ShopTabs } from '../products/ShopTabs';
import { PriceChangeTable } from './PriceChangeTable';
import { usePriceChanges } from './queries';
import { TakeBackDialog } from './TakeBackDialog';
import '../style/products.css';

const STATES = ['', 'HELD', 'APPLIED', 'REFUSED', 'SUPERSEDED', 'TAKEN_BACK'] as const;

/** What became of prices; those that were put up are taken back, several at once. */
export default function PriceChangesPage() {
  const { t } = useTranslation();
  const [address, change] = useAddressQuery();
  const filter = { state: address.get('state') ?? '', sku: address.get('sku') ?? '' };
  const found = usePriceChanges(filter);
  const changes = useMemo(() => found.data?.pages.flatMap((page) => page.items) ?? [], [found.data]);
  const applied = useMemo(() => changes.filter(({ state }) => state === 'APPLIED'), [changes]);
  const selection = useSelection(applied);
  const [taking, setTaking] = useState(false);
  const mayTakeBack = useMay('supervisor', 'admin');
  useSingleKeys({ escape: selection.clear });
  const first = found.data?.pages[0];
  const filtered = !!filter.state || !!filter.sku;
  return (
    <div className="page">
      <ShopTabs sub={t('prices.sub')}>
        <Link className="b" href="/price-changes/fairness">
          {t('prices.fair.open')}
        </Link>
        <Link className="b" href="/price-changes/round">
          {t('prices.round.open')}
        </Link>
      </ShopTabs>
      <search className="filters">
        <div className="needs" role="group" aria-label={t('prices.column.state')}>
          {STATES.map((state) => (
            <button
              key={state}
              className="b sm"
              aria-pressed={filter.state === state}
              onClick={() => change({ state })}
            >
              {t(state ? `prices.state.${state}` : 'prices.anyState')}
            </button>
          ))}
        </div>
        {filter.sku && (
          <div className="chips">
            <span className="chip">
              {t('prices.ofSku', { sku: filter.sku })}
              <button className="lnk" onClick={() => change({ sku: '' })}>
                {t('words.clear')}
              </button>
            </span>
          </div>
        )}
      </search>
      {found.isPending && <Loading rows={12} />}
      {found.isError && !found.data && <Failure error={found.error} retry={() => void found.refetch()} />}
      {first && (
        <p className="found dim" role="status">
          {t('prices.found', { count: first.total, shown: total(first.total) })}
        </p>
      )}
      {first && !changes.length && (
        <div className="empty">
          <IconTag size={28} stroke={1.4} aria-hidden />
          <b>{t(filtered ? 'prices.none' : 'prices.empty')}</b>
          <p>{t(filtered ? 'prices.noneText' : 'prices.emptyText')}</p>
        </div>
      )}
      {changes.length > 0 && (
        <PriceChangeTable changes={changes} selection={mayTakeBack ? selection : undefined} />
      )}
      <LoadMore
        more={found.hasNextPage}
        busy={found.isFetchingNextPage}
        load={() => void found.fetchNextPage()}
      />
      {selection.chosen.length > 0 && (
        <SelectionBar selected={selection.chosen.length} clear={selection.clear}>
          <button className="b bad" onClick={() => setTaking(true)}>
            {t('prices.back.open')}
          </button>
        </SelectionBar>
      )}
      {taking && (
        <TakeBackDialog
          changes={selection.chosen}
          close={() => setTaking(false)}
          done={() => {
            setTaking(false);
            selection.clear();
          }}
        />
      )}
    </div>
  );
}
