import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddressQuery } from '../kit/address';
import { Failure } from '../kit/Failure';
import { money, total } from '../kit/format';
import { Loading } from '../kit/Loading';
import { LoadMore } from '../kit/LoadMore';
import { SelectionBar } from '../kit/SelectionBar';
import { Tick, TickAll } from '../kit/Tick';
import { useSelection } from '../kit/useSelection';
import { useProducts } from '../products/queries';
import { ShopTabs } from '../products/ShopTabs';
import { PreviewTable } from './PreviewTable';
import { usePricePreview } from './queries';
import '../style/products.css';

/** What the server looks at together. */
const MOST = 200;

/** Choose products, see what would become of their prices, and roll out what one likes. */
export default function PriceRoundPage() {
  const { t } = useTranslation();
  const [address, change] = useAddressQuery();
  const query = address.get('q') ?? '';
  const found = useProducts({ query, needs: '', sort: 'sku' });
  const type = useDebouncedCallback((text: string) => change({ q: text.trim() }), 300);
  const products = useMemo(
    () =>
      found.data?.pages.flatMap((page) => page.items).map((product) => ({ ...product, id: product.sku })) ??
      [],
    [found.data],
  );
  const selection = useSelection(products);
  const preview = usePricePreview();
  const [shown, setShown] = useState(false);
  const look = (): void => {
    if (!preview.isPending) {
      preview.mutate(
        selection.chosen.map(({ sku }) => sku),
        { onSuccess: () => setShown(true) },
      );
    }
  };
  const tooMany = selection.chosen.length > MOST;
  return (
    <div className="page">
      <ShopTabs sub={t('prices.round.sub')}>
        {shown && (
          <button className="b" onClick={() => setShown(false)}>
            {t('prices.round.others')}
          </button>
        )}
      </ShopTabs>
      {shown && preview.data ? (
        <PreviewTable items={preview.data.items} again={look} busy={preview.isPending} />
      ) : (
        <>
          <search className="filters">
            <label className="fi boxed">
              <IconSearch size={15} aria-hidden />
              <input
                type="search"
                defaultValue={query}
                onChange={(event) => type(event.currentTarget.value)}
                placeholder={t('products.searchHint')}
                aria-label={t('products.search')}
              />
            </label>
          </search>
          {found.isPending && <Loading rows={10} />}
          {found.isError && !found.data && <Failure error={found.error} retry={() => void found.refetch()} />}
          {preview.error && <Failure error={preview.error} retry={look} />}
          {found.data && (
            <p className="found dim" role="status">
              {t('products.found', {
                count: found.data.pages[0].total,
                shown: total(found.data.pages[0].total),
              })}
            </p>
          )}
          {products.length > 0 && (
            <div className="sheet">
              <table className="rows picks">
                <thead>
                  <tr>
                    <TickAll selection={selection} of={products.length} label={t('prices.round.selectAll')} />
                    <th scope="col">{t('products.column.name')}</th>
                    <th scope="col" className="c-m-from">
                      {t('products.column.price')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {products.map(({ sku, description, category, price, currency }) => (
                    <tr key={sku}>
                      <Tick selection={selection} id={sku} label={t('prices.round.select', { sku })} />
                      <th scope="row" className="c-m-product">
                        {description || sku}
                        <span className="dim">
                          <span className="mono">{sku}</span>
                          {category && ` · ${category}`}
                        </span>
                      </th>
                      <td className="c-m-from num">{money(price, currency)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <LoadMore
            more={found.hasNextPage}
            busy={found.isFetchingNextPage}
            load={() => void found.fetchNextPage()}
          />
          {selection.chosen.length > 0 && (
            <SelectionBar
              selected={selection.chosen.length}
              sum={tooMany ? t('prices.round.tooMany', { most: MOST }) : undefined}
              clear={selection.clear}
            >
              <button
                className="b prim"
                onClick={() => !tooMany && look()}
                aria-disabled={tooMany || preview.isPending}
              >
                {t('prices.round.look')}
              </button>
            </SelectionBar>
          )}
        </>
      )}
    </div>
  );
}
