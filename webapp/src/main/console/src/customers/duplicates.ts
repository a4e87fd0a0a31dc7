import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { take } from '../api/problem';
import type { DuplicateSearch } from '../api/views';

const OFTEN = 1_000;
const SELDOM = 30_000;

/** The searches for duplicates, and what came of all pairs. */
export const useDuplicates = () =>
  useQuery({
    queryKey: ['duplicates'],
    queryFn: () => take(api.GET('/api/v1/duplicates')),
    refetchInterval: (query) =>
      query.state.data?.searches.some(({ state }) => state === 'running') ? OFTEN : SELDOM,
  });

export function useDuplicateDesk() {
  const queries = useQueryClient();
  const onSettled = (): void => void queries.invalidateQueries({ queryKey: ['duplicates'] });
  return {
    search: useMutation({
      mutationFn: (kind: DuplicateSearch['kind']) => take(api.POST('/api/v1/duplicates', { body: { kind } })),
      onSettled,
    }),
    stop: useMutation({
      mutationFn: (id: string) =>
        take(api.POST('/api/v1/duplicates/{id}/cancel', { params: { path: { id } } })),
      onSettled,
    }),
  };
}
