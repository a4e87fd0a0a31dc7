import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { take } from '../api/problem';

const PAGE = 50;

export const useEvents = (address: URLSearchParams) =>
  useInfiniteQuery({
    queryKey: ['events', address.toString()],
    queryFn: ({ pageParam }) =>
      take(
        api.GET('/api/v1/events', {
          params: {
            query: {
              q: address.get('q') || undefined,
              status: address.get('status') || undefined,
              type: address.get('type') || undefined,
              cursor: pageParam,
              limit: PAGE,
            },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: (query) => ((query.state.data?.pages.length ?? 0) > 2 ? false : 5_000),
    placeholderData: keepPreviousData,
  });

export const useStory = (source: string, id: string) =>
  useQuery({
    queryKey: ['event', source, id],
    queryFn: () => take(api.GET('/api/v1/events/{source}/{id}', { params: { path: { source, id } } })),
  });

export const useDeadLetters = () =>
  useInfiniteQuery({
    queryKey: ['dead-letters'],
    queryFn: ({ pageParam }) =>
      take(api.GET('/api/v1/dead-letters', { params: { query: { cursor: pageParam, limit: PAGE } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: 10_000,
  });

export const useDeadLetter = (id: string) =>
  useQuery({
    queryKey: ['dead-letter', id],
    queryFn: () => take(api.GET('/api/v1/dead-letters/{id}', { params: { path: { id } } })),
  });
