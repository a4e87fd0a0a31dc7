import { useDebouncedCallback } from '@mantine/hooks';
import { IconPackages, IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddressQuery } from '../kit/address';
import { Failure } from '../kit/Failure';
import { total } from '../kit/format';
import { useSingleKeys } from '../kit/keys';
import { Loading } from '../kit/Loading';
import { LoadMore } from '../kit/LoadMore';
import { NeedFilter } from './NeedFilter';
import { ProductTable } from './ProductTable';
import { useProducts } from './queries';
import { ShopTabs } from './ShopTabs';
import '../style/products.css';

const SORTS = ['need', 'cover', 'sku'] as const;

/** The catalogue: what needs a person first, and why. */
export default function ProductsPage() {
  const { t } = useTranslation();
  const [address, change] = useAddressQuery();
  const filter = {
    query: address.get('q') ?? '',
    needs: address.get('needs') ?? '',
    sort: address.get('sort') ?? '',
  };
  const found = useProducts(filter);
  const search = useRef<HTMLInputElement>(null);
  const type = useDebouncedCallback((text: string) => change({ q: text.trim() }), 300);
  useSingleKeys({ '/': () => search.current?.focus() });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const first = found.data?.pages[0];
  const filtered = !!filter.query || !!filter.needs;
  return (
    <div className="page">
      <ShopTabs sub={t('products.sub')} />
      <search className="filters">
        <div className="filters-1 goods-f">
          <label className="fi boxed">
            <IconSearch size={15} aria-hidden />
            <input
              ref={search}
              type="search"
              defaultValue={filter.query}
              onChange={(event) => type(event.currentTarget.value)}
              placeholder={t('products.searchHint')}
              aria-label={t('products.search')}
            />
          </label>
          <select
            className="field"
            aria-label={t('products.sorted')}
            value={filter.sort || 'need'}
            onChange={(event) =>
              change({ sort: event.currentTarget.value === 'need' ? '' : event.currentTarget.value })
            }
          >
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {t(`products.sort.${sort}`)}
              </option>
            ))}
          </select>
        </div>
        <NeedFilter counts={first?.counts} needs={filter.needs} choose={(needs) => change({ needs })} />
      </search>
      {found.isPending && <Loading rows={12} />}
      {found.isError && !found.data && <Failure error={found.error} retry={() => void found.refetch()} />}
      {first && (
        <p className="found dim" role="status">
          {t('products.found', { count: first.total, shown: total(first.total) })}
        </p>
      )}
      {first && !items.length && (
        <div className="empty">
          <IconPackages size={28} stroke={1.4} aria-hidden />
          <b>{t(filtered ? 'products.none' : 'products.empty')}</b>
          <p>{t(filtered ? 'products.noneText' : 'products.emptyText')}</p>
        </div>
      )}
      {items.length > 0 && <ProductTable products={items} />}
      <LoadMore
        more={found.hasNextPage}
        busy={found.isFetchingNextPage}
        load={() => void found.fetchNextPage()}
      />
    </div>
  );
}
