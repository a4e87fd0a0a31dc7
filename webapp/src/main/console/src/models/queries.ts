import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { take } from '../api/problem';
import { useMe } from '../api/session';
import type { Said } from './ReasonDialog';

export const useModels = () =>
  useQuery({
    queryKey: ['models'],
    queryFn: () => take(api.GET('/api/v1/models')),
    refetchInterval: ({ state }) => (state.data?.some(({ training }) => training) ? 1_000 : 5_000),
  });

/** Who may train, propose, suspend and resume, and who may answer a proposal. */
export function useWords(): { steward: boolean; reviewer: boolean } {
  const { roles } = useMe();
  const steward = roles.includes('steward') || roles.includes('admin');
  return { steward, reviewer: steward || roles.includes('supervisor') };
}

export function useVersionDesk(name: string, version: string) {
  const queries = useQueryClient();
  const onSettled = (): void => {
    void queries.invalidateQueries({ queryKey: ['models'] });
    void queries.invalidateQueries({ queryKey: ['tasks'] });
  };
  const params = { path: { name, version } };
  const headers = { 'Content-Type': 'application/json' };
  const act = (take_: (said: Said) => Promise<unknown>) => ({ mutationFn: take_, onSettled });
  return {
    propose: useMutation(
      act(({ reason }) =>
        take(
          api.POST('/api/v1/models/{name}/versions/{version}/propose', { params, body: { reason }, headers }),
        ),
      ),
    ),
    rollback: useMutation(
      act(({ reason }) =>
        take(
          api.POST('/api/v1/models/{name}/versions/{version}/rollback', {
            params,
            body: { reason },
            headers,
          }),
        ),
      ),
    ),
    approve: useMutation(
      act(({ reason: comment, code: reasonCode }) =>
        take(
          api.POST('/api/v1/models/{name}/versions/{version}/approve', {
            params,
            body: { reasonCode, comment },
            headers,
          }),
        ),
      ),
    ),
    reject: useMutation(
      act(({ reason: comment }) =>
        take(
          api.POST('/api/v1/models/{name}/versions/{version}/reject', { params, body: { comment }, headers }),
        ),
      ),
    ),
    withdraw: useMutation(
      act(() => take(api.POST('/api/v1/models/{name}/versions/{version}/withdraw', { params }))),
    ),
    shadow: useMutation(
      act(() => take(api.POST('/api/v1/models/{name}/versions/{version}/shadow', { params }))),
    ),
  };
}

export function useModelDesk(name: string) {
  const queries = useQueryClient();
  const onSettled = (): void => {
    void queries.invalidateQueries({ queryKey: ['models'] });
    void queries.invalidateQueries({ queryKey: ['overview'] });
  };
  const params = { path: { name } };
  return {
    train: useMutation({
      mutationFn: () => take(api.POST('/api/v1/models/{name}/train', { params })),
      onSettled,
    }),
    cancel: useMutation({
      mutationFn: () => take(api.POST('/api/v1/models/{name}/train/cancel', { params })),
      onSettled,
    }),
    suspend: useMutation({
      mutationFn: ({ reason }: Said) =>
        take(api.POST('/api/v1/models/{name}/suspend', { params, body: { reason } })),
      onSettled,
    }),
    resume: useMutation({
      mutationFn: ({ reason }: Said) =>
        take(api.POST('/api/v1/models/{name}/resume', { params, body: { reason } })),
      onSettled,
    }),
  };
}
