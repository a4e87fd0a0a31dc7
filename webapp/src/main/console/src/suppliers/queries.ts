import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { take } from '../api/problem';
import { paged } from '../kit/paged';

const PAGE = 50;
const FRESH = 30_000;

/** Suppliers a page at a time, with what is under way of each. */
export const useSupplierList = () =>
  useInfiniteQuery({
    ...paged(['suppliers', 'list'], (cursor) =>
      take(api.GET('/api/v1/suppliers', { params: { query: { cursor, limit: PAGE } } })),
    ),
    placeholderData: keepPreviousData,
    refetchInterval: FRESH,
  });

export const useSupplier = (id: string | undefined) =>
  useQuery({
    queryKey: ['suppliers', 'one', id],
    queryFn: () => take(api.GET('/api/v1/suppliers/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: !!id,
    refetchInterval: FRESH,
  });
