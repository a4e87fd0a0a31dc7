import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from './Failure';
import { total } from './format';
import { Loading } from './Loading';
import { Panel } from './Panel';

interface Page<T> {
  items: T[];
  total: number;
}

interface Props<T> {
  title: string;
  empty: string;
  list: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  children: (items: T[]) => ReactNode;
}

/** A list that shows its newest, and more when somebody asks. */
export function PagedPanel<T>({ title, empty, list, children }: Props<T>) {
  const { t } = useTranslation();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const all = list.data?.pages[0].total;
  return (
    <Panel title={title} aside={all ? total(all) : undefined}>
      {list.isPending && <Loading rows={3} />}
      {list.isError && !list.data && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.data && !items.length && <p className="pn-p dim">{empty}</p>}
      {items.length > 0 && children(items)}
      {list.hasNextPage && (
        <p className="cf">
          <button
            className="lnk"
            onClick={() => void list.fetchNextPage()}
            aria-disabled={list.isFetchingNextPage}
          >
            {list.isFetchingNextPage ? t('words.loading') : t('words.moreOf', { title: title.toLowerCase() })}
          </button>
        </p>
      )}
    </Panel>
  );
}
