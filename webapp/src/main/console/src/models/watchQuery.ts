import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { take } from '../api/problem';

export const useWatch = (name: string) =>
  useQuery({
    queryKey: ['models', name, 'watch'],
    queryFn: () => take(api.GET('/api/v1/models/{name}/watch', { params: { path: { name } } })),
    refetchInterval: 60_000,
  });
