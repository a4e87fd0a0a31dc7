import { IconListSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../kit/Failure';
import { total } from '../kit/format';
import { useAddressQuery } from '../kit/address';
import { Loading } from '../kit/Loading';
import { LoadMore } from '../kit/LoadMore';
import { PageHead } from '../kit/PageHead';
import { DecisionFilters } from './DecisionFilters';
import { DecisionTable } from './DecisionTable';
import { useDecisions } from './queries';

/** Find any decision by anything that is known about it. */
export default function DecisionsPage() {
  const { t } = useTranslation();
  const [query, change] = useAddressQuery();
  const found = useDecisions(query);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const number = found.data?.pages[0].total ?? 0;
  return (
    <div className="page">
      <PageHead title={t('decisions.title')} sub={t('decisions.sub')} />
      <DecisionFilters query={query} change={change} />
      {found.isPending && <Loading rows={12} />}
      {found.isError && !found.data && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.data && (
        <p className="found dim" role="status">
          {t('decisions.found', { count: number, shown: total(number) })}
        </p>
      )}
      {found.data && !items.length && (
        <div className="empty">
          <IconListSearch size={28} stroke={1.4} aria-hidden />
          <b>{t('decisions.empty')}</b>
          <p>{t('decisions.emptyText')}</p>
        </div>
      )}
      {items.length > 0 && <DecisionTable decisions={items} />}
      <LoadMore
        more={found.hasNextPage}
        busy={found.isFetchingNextPage}
        load={() => void found.fetchNextPage()}
      />
    </div>
  );
}
