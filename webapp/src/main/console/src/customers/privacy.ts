import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { take } from '../api/problem';

const OFTEN = 2_000;
const SELDOM = 30_000;

/** Where everything that is held about a customer can be fetched as a file. */
export const exportAddress = (id: string): string => `/api/v1/customers/${encodeURIComponent(id)}/export`;

export const usePrivacy = (id: string) =>
  useQuery({
    queryKey: ['customer', id, 'privacy'],
    queryFn: () => take(api.GET('/api/v1/customers/{id}/privacy', { params: { path: { id } } })),
    refetchInterval: SELDOM,
  });

/** How far an erasure is; by its own name, for the customer's is gone in the end. */
export const useErasure = (erasureId: string | undefined) =>
  useQuery({
    queryKey: ['erasure', erasureId],
    queryFn: () => take(api.GET('/api/v1/erasures/{id}', { params: { path: { id: erasureId! } } })),
    enabled: !!erasureId,
    refetchInterval: (query) => (query.state.data?.state === 'done' ? false : OFTEN),
  });

export function useErase(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      take(api.POST('/api/v1/customers/{id}/erase', { params: { path: { id } }, body: { reason } })),
    onSettled: () =>
      Promise.all(
        [['customer', id, 'privacy'], ['tasks']].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  });
}
