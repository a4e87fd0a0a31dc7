import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '../api/client';
import { take } from '../api/problem';
import { paged } from '../kit/paged';

const PAGE = 50;
const SHORT = 10;

export const useCustomers = (q: string) =>
  useInfiniteQuery({
    ...paged(['customers', q], (cursor) =>
      take(api.GET('/api/v1/customers', { params: { query: { q: q || undefined, cursor, limit: PAGE } } })),
    ),
    placeholderData: keepPreviousData,
  });

export const useCustomer = (id: string) =>
  useQuery({
    queryKey: ['customer', id],
    queryFn: () => take(api.GET('/api/v1/customers/{id}', { params: { path: { id } } })),
    refetchInterval: 30_000,
  });

const params = (id: string, cursor?: string) => ({
  params: { path: { id }, query: { cursor, limit: SHORT } },
});

export const useCustomerOrders = (id: string) =>
  useInfiniteQuery(
    paged(['customer', id, 'orders'], (cursor) =>
      take(api.GET('/api/v1/customers/{id}/orders', params(id, cursor))),
    ),
  );

export const useCustomerDecisions = (id: string) =>
  useInfiniteQuery(
    paged(['customer', id, 'decisions'], (cursor) =>
      take(api.GET('/api/v1/customers/{id}/decisions', params(id, cursor))),
    ),
  );

export const useCustomerEvents = (id: string) =>
  useInfiniteQuery(
    paged(['customer', id, 'events'], (cursor) =>
      take(api.GET('/api/v1/customers/{id}/events', params(id, cursor))),
    ),
  );

export const useCustomerReturns = (id: string) =>
  useInfiniteQuery(
    paged(['customer', id, 'returns'], (cursor) =>
      take(api.GET('/api/v1/customers/{id}/returns', params(id, cursor))),
    ),
  );

/** Takes an id out of the record that it was joined with. */
export function useSplit(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (why: string) =>
      take(api.POST('/api/v1/customers/{id}/split', { params: { path: { id } }, body: { why } })),
    onSettled: () =>
      Promise.all(
        ['customer', 'customers', 'duplicates'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      ),
  });
}
