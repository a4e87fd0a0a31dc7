import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { take } from '../api/problem';
import type { BlindShareRequest } from '../api/views';

const SHARES = ['oversight', 'shares'];
const headers = { 'Content-Type': 'application/json' };

export const useShares = () =>
  useQuery({ queryKey: SHARES, queryFn: () => take(api.GET('/api/v1/oversight/blind-shares')) });

export function useSharing() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: BlindShareRequest) =>
      take(api.PUT('/api/v1/oversight/blind-shares', { body, headers })),
    onSuccess: (shares) => queries.setQueryData(SHARES, shares),
  });
}

export const useDependence = (days: number) =>
  useQuery({
    queryKey: ['oversight', 'dependence', days],
    queryFn: () => take(api.GET('/api/v1/oversight/dependence', { params: { query: { days } } })),
  });

export const useOwnFigures = (days: number) =>
  useQuery({
    queryKey: ['oversight', 'me', days],
    queryFn: () => take(api.GET('/api/v1/oversight/me', { params: { query: { days } } })),
  });

export const useSkills = () =>
  useQuery({ queryKey: ['oversight', 'skills'], queryFn: () => take(api.GET('/api/v1/oversight/skills')) });
