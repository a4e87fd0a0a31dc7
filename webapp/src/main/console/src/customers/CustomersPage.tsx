import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconUsers } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddressQuery } from '../kit/address';
import { Failure } from '../kit/Failure';
import { total } from '../kit/format';
import { useSingleKeys } from '../kit/keys';
import { Loading } from '../kit/Loading';
import { LoadMore } from '../kit/LoadMore';
import { PageHead } from '../kit/PageHead';
import { CustomerTable } from './CustomerTable';
import { DuplicatesPanel } from './DuplicatesPanel';
import { useCustomers } from './queries';

/** Find a customer by the beginning of an id, a name or an e-mail address. */
export default function CustomersPage() {
  const { t } = useTranslation();
  const [query, change] = useAddressQuery();
  const q = query.get('q') ?? '';
  const found = useCustomers(q);
  const search = useRef<HTMLInputElement>(null);
  const type = useDebouncedCallback((text: string) => change({ q: text.trim() }), 300);
  useSingleKeys({ '/': () => search.current?.focus() });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const number = found.data?.pages[0].total ?? 0;
  return (
    <div className="page">
      <PageHead title={t('customers.title')} sub={t('customers.sub')} />
      <search className="filters">
        <div className="filters-1">
          <label className="fi boxed">
            <IconSearch size={15} aria-hidden />
            <input
              ref={search}
              type="search"
              defaultValue={q}
              onChange={(event) => type(event.currentTarget.value)}
              placeholder={t('customers.searchHint')}
              aria-label={t('customers.search')}
            />
          </label>
        </div>
      </search>
      {!q && <DuplicatesPanel kind="customer" />}
      {found.isPending && <Loading rows={12} />}
      {found.isError && !found.data && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.data && (
        <p className="found dim" role="status">
          {t('customers.found', { count: number, shown: total(number) })}
        </p>
      )}
      {found.data && !items.length && (
        <div className="empty">
          <IconUsers size={28} stroke={1.4} aria-hidden />
          <b>{t(q ? 'customers.none' : 'customers.empty')}</b>
          <p>{t(q ? 'customers.noneText' : 'customers.emptyText')}</p>
        </div>
      )}
      {items.length > 0 && <CustomerTable customers={items} />}
      <LoadMore
        more={found.hasNextPage}
        busy={found.isFetchingNextPage}
        load={() => void found.fetchNextPage()}
      />
    </div>
  );
}
