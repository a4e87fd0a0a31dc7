import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '../api/client';
import { Refused, take } from '../api/problem';
import { paged } from '../kit/paged';

const PAGE = 50;
const SHORT = 10;
const FRESH = 15_000;

export interface ProductFilter {
  query: string;
  needs: string;
  sort: string;
}

export const useProducts = ({ query, needs, sort }: ProductFilter) =>
  useInfiniteQuery({
    ...paged(['products', query, needs, sort], (cursor) => {
      const wanted = { query: query || undefined, needs: needs || undefined, sort: sort || undefined };
      return take(api.GET('/api/v1/products', { params: { query: { ...wanted, cursor, limit: PAGE } } }));
    }),
    placeholderData: keepPreviousData,
    refetchInterval: FRESH,
  });

/** What is not there is an answer too: a product may have no count and no forecast. */
async function orNothing<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (problem) {
    if (problem instanceof Refused && problem.status === 404) {
      return null;
    }
    throw problem;
  }
}

const at = (sku: string) => ({ params: { path: { sku } } });

export const useProduct = (sku: string) =>
  useQuery({
    queryKey: ['product', sku],
    queryFn: () => orNothing(take(api.GET('/api/v1/products/{sku}', at(sku)))),
    refetchInterval: 30_000,
  });

export const useStock = (sku: string) =>
  useQuery({
    queryKey: ['product', sku, 'stock'],
    queryFn: () => orNothing(take(api.GET('/api/v1/stock/{sku}', at(sku)))),
    refetchInterval: FRESH,
  });

export const useForecast = (sku: string) =>
  useQuery({
    queryKey: ['product', sku, 'forecast'],
    queryFn: () => orNothing(take(api.GET('/api/v1/forecasts/{sku}', at(sku)))),
  });

export const useReorder = (sku: string) =>
  useQuery({
    queryKey: ['product', sku, 'reorder'],
    queryFn: () => take(api.GET('/api/v1/reorders/{sku}', at(sku))),
    refetchInterval: FRESH,
  });

/** What happened to it, whichever process did it. */
export const useStory = (sku: string) =>
  useQuery({
    queryKey: ['product', sku, 'story'],
    queryFn: () => take(api.GET('/api/v1/products/{sku}/timeline', at(sku))),
    refetchInterval: FRESH,
  });

export const useProductOrders = (sku: string) =>
  useInfiniteQuery({
    ...paged(['product', sku, 'orders'], (cursor) =>
      take(api.GET('/api/v1/purchase-orders', { params: { query: { sku, cursor, limit: SHORT } } })),
    ),
    refetchInterval: FRESH,
  });

export const useProductDecisions = (sku: string) =>
  useInfiniteQuery(
    paged(['product', sku, 'decisions'], (cursor) =>
      take(api.GET('/api/v1/decisions', { params: { query: { subject: sku, cursor, limit: SHORT } } })),
    ),
  );

/** Asks about the product now; what it needs is ordered, hurried without waiting for others of the supplier. */
export function useAskNow(sku: string, hurried: boolean) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => take(api.POST('/api/v1/reorders/ask', { body: { skus: [sku], hurried } })),
    onSettled: () =>
      Promise.all(
        ['product', 'products', 'purchases', 'suppliers', 'tasks'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}
