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
const MANY = 500;
const FRESH = 15_000;

export interface PurchaseFilter {
  state: string;
  supplier: string;
}

export const usePurchases = ({ state, supplier }: PurchaseFilter) =>
  useInfiniteQuery({
    ...paged(['purchases', state, supplier], (cursor) => {
      const wanted = { state: state || undefined, supplier: supplier || undefined };
      return take(
        api.GET('/api/v1/purchase-orders', { params: { query: { ...wanted, cursor, limit: PAGE } } }),
      );
    }),
    placeholderData: keepPreviousData,
    refetchInterval: FRESH,
  });

export const usePurchase = (id: string) =>
  useQuery({
    queryKey: ['purchases', 'one', id],
    queryFn: () => take(api.GET('/api/v1/purchase-orders/{id}', { params: { path: { id } } })),
    refetchInterval: 5_000,
  });

export const useSuppliers = () =>
  useQuery({
    queryKey: ['suppliers'],
    queryFn: () => take(api.GET('/api/v1/suppliers', { params: { query: { limit: MANY } } })),
  });

const CHANGED = ['purchases', 'product', 'products', 'suppliers', 'tasks'];

/** Whatever is changed about orders shows on products and in the inbox too. */
function useChanged() {
  const queries = useQueryClient();
  return () => Promise.all(CHANGED.map((key) => queries.invalidateQueries({ queryKey: [key] })));
}

/** Takes orders back, each by itself. */
export const useCancel = () => {
  const onSettled = useChanged();
  return useMutation({
    mutationFn: (wanted: { ids: string[]; reason: string }) =>
      take(api.POST('/api/v1/purchase-orders/cancel', { body: wanted })),
    onSettled,
  });
};

/** What a round would order now; asked only when somebody wants to see it. */
export const useRound = () =>
  useQuery({
    queryKey: ['round'],
    queryFn: () => take(api.POST('/api/v1/reorders/preview', { body: {} })),
    staleTime: Infinity,
    gcTime: 0,
  });

/** Orders what these products need. */
export const useOrder = () => {
  const onSettled = useChanged();
  return useMutation({
    mutationFn: (skus: string[]) => take(api.POST('/api/v1/reorders/ask', { body: { skus } })),
    onSettled,
  });
};
