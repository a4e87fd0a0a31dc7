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
const FRESH = 15_000;

export interface ChangeFilter {
  state: string;
  sku: string;
}

export const usePrice = (sku: string) =>
  useQuery({
    queryKey: ['product', sku, 'price'],
    queryFn: () => take(api.GET('/api/v1/prices/{sku}', { params: { path: { sku } } })),
    refetchInterval: FRESH,
  });

export const usePriceChanges = ({ state, sku }: ChangeFilter) =>
  useInfiniteQuery({
    ...paged(['price-changes', state, sku], (cursor) => {
      const wanted = { state: state || undefined, sku: sku || undefined };
      return take(
        api.GET('/api/v1/price-changes', { params: { query: { ...wanted, cursor, limit: PAGE } } }),
      );
    }),
    placeholderData: keepPreviousData,
    refetchInterval: FRESH,
  });

const CHANGED = ['price-changes', 'product', 'products', 'tasks'];

/** Whatever is changed about prices shows on products and in the inbox too. */
function useChanged() {
  const queries = useQueryClient();
  return () => Promise.all(CHANGED.map((key) => queries.invalidateQueries({ queryKey: [key] })));
}

/** What groups of customers paid beside the others in the last days. */
export const usePriceFairness = (days: number) =>
  useQuery({
    queryKey: ['price-fairness', days],
    queryFn: () => take(api.GET('/api/v1/price-fairness', { params: { query: { days } } })),
    placeholderData: keepPreviousData,
  });

/** What would become of these prices now; nothing is changed by asking. */
export const usePricePreview = () =>
  useMutation({
    mutationFn: (skus: string[]) => take(api.POST('/api/v1/price-changes/preview', { body: { skus } })),
  });

/** Looks at these prices now; what the policy wants is put up or asked for. */
export const useRollOut = () => {
  const onSettled = useChanged();
  return useMutation({
    mutationFn: (skus: string[]) => take(api.POST('/api/v1/price-changes', { body: { skus } })),
    onSettled,
  });
};

/** Puts the prices of before up again, each by itself. */
export const useTakeBack = () => {
  const onSettled = useChanged();
  return useMutation({
    mutationFn: (wanted: { ids: string[]; reason: string }) =>
      take(api.POST('/api/v1/price-changes/take-back', { body: wanted })),
    onSettled,
  });
};
