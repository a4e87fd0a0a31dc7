import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { take } from '../api/problem';
import { useMe } from '../api/session';

export const useModels = () =>
  useQuery({
    queryKey: ['models'],
    queryFn: () => take(api.GET('/api/v1/models')),
    refetchInterval: 5_000,
  });

/** Who may train, suspend and resume. */
export function useSteward(): boolean {
  const { roles } = useMe();
  return roles.includes('steward') || roles.includes('admin');
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
    suspend: useMutation({
      mutationFn: (reason: string) =>
        take(api.POST('/api/v1/models/{name}/suspend', { params, body: { reason } })),
      onSettled,
    }),
    resume: useMutation({
      mutationFn: (reason: string) =>
        take(api.POST('/api/v1/models/{name}/resume', { params, body: { reason } })),
      onSettled,
    }),
  };
}
