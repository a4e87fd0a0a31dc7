import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '../api/client';
import { take } from '../api/problem';
import type { Passport } from '../api/views';

const PAGE = 50;
export const FILTERS = ['q', 'subject', 'outcome', 'ruleset', 'rule', 'signedBy', 'from', 'to'] as const;

/** The address's filters as the API's query; dates cover their whole day in the person's own time zone. */
export function apiQuery(address: URLSearchParams): Record<string, string | string[] | undefined> {
  const query: Record<string, string | string[] | undefined> = {};
  for (const name of FILTERS) {
    query[name] = address.get(name) || undefined;
  }
  const { from, to } = query;
  return {
    ...query,
    from: typeof from === 'string' ? dayStart(from, 0) : undefined,
    to: typeof to === 'string' ? dayStart(to, 1) : undefined,
    fact: address.getAll('fact'),
  };
}

function dayStart(day: string, plus: number): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) {
    return undefined;
  }
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date + plus).toISOString();
}

export const useDecisions = (address: URLSearchParams) =>
  useInfiniteQuery({
    queryKey: ['decisions', address.toString()],
    queryFn: ({ pageParam }) =>
      take(
        api.GET('/api/v1/decisions', {
          params: { query: { ...apiQuery(address), cursor: pageParam, limit: PAGE } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const usePassport = (id: string) =>
  useQuery({
    queryKey: ['decision', id],
    queryFn: () => take(api.GET('/api/v1/decisions/{id}', { params: { path: { id } } })) as Promise<Passport>,
    refetchInterval: 15_000,
  });

export const useReplay = (id: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => take(api.POST('/api/v1/decisions/{id}/replay', { params: { path: { id } } })),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['decision', id] }),
  });
};

export const useRulesetNames = () =>
  useQuery({
    queryKey: ['rulesets'],
    queryFn: async () => (await take(api.GET('/api/v1/rulesets'))).map(({ ruleset }) => ruleset),
    staleTime: 60_000,
  });
