import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { take } from '../api/problem';
import type { ImportState, UndoRequest } from '../api/views';

const PAGE = 20;
const OFTEN = 1_000;

export const isOver = (state: string): boolean =>
  ['done', 'failed', 'cancelled'].includes(state.toLowerCase());

const isStill = (run: ImportState): boolean => isOver(run.state) && !run.busy;

export const useImport = (id: string) =>
  useQuery({
    queryKey: ['import', id],
    queryFn: () => take(api.GET('/api/v1/history/imports/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => (query.state.data && isStill(query.state.data) ? false : OFTEN),
  });

export const useImports = () =>
  useQuery({
    queryKey: ['imports'],
    queryFn: () => take(api.GET('/api/v1/history/imports')),
  });

/** What one step put right, in the order it was done. */
export const useRepairs = (id: string, step: string) =>
  useInfiniteQuery({
    queryKey: ['import', id, 'repairs', step],
    queryFn: ({ pageParam }) =>
      take(
        api.GET('/api/v1/history/imports/{id}/repairs', {
          params: { path: { id }, query: { step, cursor: pageParam, limit: PAGE } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export function useCleaningDesk(id: string) {
  const queries = useQueryClient();
  const onSettled = (): void => void queries.invalidateQueries({ queryKey: ['import', id] });
  const params = { path: { id } };
  const headers = { 'Content-Type': 'application/json' };
  return {
    undo: useMutation({
      mutationFn: (body: UndoRequest) =>
        take(api.POST('/api/v1/history/imports/{id}/repairs/undo', { params, body, headers })),
      onSettled,
    }),
    clean: useMutation({
      mutationFn: () => take(api.POST('/api/v1/history/imports/{id}/clean', { params })),
      onSettled,
    }),
  };
}
