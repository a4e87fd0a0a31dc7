import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { take } from '../api/problem';
import type { CategoryMapping, FieldDescription, SourceExpectation } from '../api/views';

const PAGE = 20;
const SOURCES = ['sources'];
const CATEGORIES = ['categories'];
const headers = { 'Content-Type': 'application/json' };

export const useSources = () =>
  useQuery({
    queryKey: SOURCES,
    queryFn: () => take(api.GET('/api/v1/sources')),
    refetchInterval: 10_000,
  });

export function useSourceDesk() {
  const queries = useQueryClient();
  const onSuccess = (): void => {
    void queries.invalidateQueries({ queryKey: SOURCES });
    void queries.invalidateQueries({ queryKey: ['overview'] });
  };
  return {
    expect: useMutation({
      mutationFn: (body: SourceExpectation) => take(api.PUT('/api/v1/sources', { body, headers })),
      onSuccess,
    }),
    forget: useMutation({
      mutationFn: (source: string) => take(api.DELETE('/api/v1/sources', { params: { query: { source } } })),
      onSuccess,
    }),
  };
}

export const useCategories = () =>
  useQuery({
    queryKey: CATEGORIES,
    queryFn: () => take(api.GET('/api/v1/categories')),
  });

export const useCategoryChanges = () =>
  useInfiniteQuery({
    queryKey: [...CATEGORIES, 'changes'],
    queryFn: ({ pageParam }) =>
      take(api.GET('/api/v1/categories/changes', { params: { query: { cursor: pageParam, limit: PAGE } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export function useMapping() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: CategoryMapping) => take(api.POST('/api/v1/categories', { body, headers })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: CATEGORIES }),
  });
}

const FIELDS = ['fields'];

export const useFields = () =>
  useQuery({
    queryKey: FIELDS,
    queryFn: () => take(api.GET('/api/v1/fields')),
  });

export function useDescribing() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: FieldDescription) => take(api.PUT('/api/v1/fields', { body, headers })),
    onSuccess: (fields) => queries.setQueryData(FIELDS, fields),
  });
}
