import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { Refused, take } from '../api/problem';
import { useMe } from '../api/session';
import type {
  CalendarEntry,
  Change,
  Checked,
  Diff,
  Draft,
  DraftHead,
  Facts,
  Hits,
  Overdue,
  RulesetHead,
  Tested,
  Use,
  Version,
  VersionItem,
} from './views';

/** The rule desk's part of the API: what is asked, under which key it is kept, and what makes it stale. */
export interface RulesetKey {
  feature: string;
  set: string;
}

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';
type Caller = (
  path: string,
  init?: object,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

function ask<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const call = api[method] as unknown as Caller;
  return take(call(`/api/v1/rulesets${path}`, body === undefined ? {} : { body })) as Promise<T>;
}

export const pathOf = ({ feature, set }: RulesetKey): string =>
  `/${encodeURIComponent(feature)}/${encodeURIComponent(set)}`;

export const addressOf = (key: RulesetKey, tab = ''): string =>
  `/rules${pathOf(key)}${tab && '/' + encodeURIComponent(tab)}`;

const keyOf = ({ feature, set }: RulesetKey, ...rest: unknown[]): unknown[] => [
  'rules',
  feature,
  set,
  ...rest,
];

export const useRulesets = () =>
  useQuery({ queryKey: ['rules'], queryFn: () => ask<RulesetHead[]>('GET', ''), refetchInterval: 15_000 });

export const useCalendar = () =>
  useQuery({
    queryKey: ['rules', 'calendar'],
    queryFn: () => ask<CalendarEntry[]>('GET', '/calendar'),
    refetchInterval: 30_000,
  });

export const useVersion = (key: RulesetKey, number: number | undefined) =>
  useQuery({
    queryKey: keyOf(key, 'version', number),
    queryFn: () => ask<Version>('GET', `${pathOf(key)}/versions/${number}`),
    enabled: number !== undefined,
    staleTime: 60_000,
  });

export const useVersions = (key: RulesetKey) =>
  useQuery({
    queryKey: keyOf(key, 'versions'),
    queryFn: () => ask<VersionItem[]>('GET', `${pathOf(key)}/versions`),
  });

export const findUses = (field: string): Promise<Use[]> =>
  ask<Use[]>('GET', `/where-used?${new URLSearchParams({ field })}`);

export const useOverdue = () =>
  useQuery({ queryKey: ['rules', 'overdue'], queryFn: () => ask<Overdue[]>('GET', '/overdue') });

/** Null when nobody has begun one. */
export const useDraft = (key: RulesetKey) =>
  useQuery({
    queryKey: keyOf(key, 'draft'),
    queryFn: () => findDraft(key),
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });

export const useFacts = (key: RulesetKey, on = true) =>
  useQuery({
    enabled: on,
    queryKey: keyOf(key, 'facts'),
    queryFn: () => ask<Facts>('GET', `${pathOf(key)}/facts`),
    staleTime: 300_000,
    retry: false,
  });

export const useHits = (key: RulesetKey, days = 30) =>
  useQuery({
    queryKey: keyOf(key, 'hits', days),
    queryFn: () => ask<Hits[]>('GET', `${pathOf(key)}/hits?days=${days}`),
    staleTime: 60_000,
  });

export const useChecked = (
  key: RulesetKey,
  edits: number,
  files: () => Record<string, string>,
  on: boolean,
) =>
  useQuery({
    queryKey: keyOf(key, 'check', edits),
    queryFn: () => ask<Checked>('POST', `${pathOf(key)}/draft/check`, { files: files() }),
    enabled: on,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });

export const useChanges = (key: RulesetKey) =>
  useQuery({
    queryKey: keyOf(key, 'changes'),
    queryFn: () => ask<Change[]>('GET', `${pathOf(key)}/changes`),
  });

export const useChange = (key: RulesetKey, number: string) =>
  useQuery({
    queryKey: keyOf(key, 'change', number),
    queryFn: () => ask<Change>('GET', `${pathOf(key)}/reviews/${encodeURIComponent(number)}`),
    refetchInterval: 10_000,
  });

export const useDiff = (key: RulesetKey, from: string, to: string, on = true) =>
  useQuery({
    queryKey: keyOf(key, 'diff', from, to),
    queryFn: () => ask<Diff>('GET', `${pathOf(key)}/diff?${new URLSearchParams({ from, to })}`),
    enabled: on && !!from && !!to,
  });

/** How the cases of a change go, as long as the draft still is what was submitted; null afterwards. */
export const useReviewedCases = (key: RulesetKey, number: number) =>
  useQuery({
    queryKey: keyOf(key, 'reviewed', number),
    queryFn: async () => {
      const draft = await findDraft(key);
      return draft?.change === number ? ask<Tested>('POST', `${pathOf(key)}/draft/test`, {}) : null;
    },
    staleTime: 60_000,
  });

export interface Submission {
  reason: string;
  effectiveFrom?: string;
  effectiveUntil?: string;
  zone?: string;
}

export interface DraftText {
  revision: number;
  files: Record<string, string>;
  reason?: string;
}

export const saveDraft = (key: RulesetKey, draft: DraftText): Promise<DraftHead> =>
  ask<DraftHead>('PUT', `${pathOf(key)}/draft`, draft);

/** What changes the desk; afterwards everything that is known of the rule set is asked anew. */
export function useDesk(key: RulesetKey) {
  const queries = useQueryClient();
  const refresh = (): void => {
    void queries.invalidateQueries({
      predicate: ({ queryKey: [room, ...rest] }) => room === 'rules' && !rest.includes('draft'),
    });
  };
  const base = pathOf(key);
  return {
    refresh,
    reload: () => queries.invalidateQueries({ queryKey: keyOf(key) }),
    test: useMutation({
      mutationFn: (files: Record<string, string>) => ask<Tested>('POST', `${base}/draft/test`, { files }),
    }),
    withdraw: useMutation({
      mutationFn: (number: number) => ask<Change>('POST', `${base}/reviews/${number}/withdraw`, {}),
      onSettled: refresh,
    }),
    discard: useMutation({ mutationFn: () => ask<void>('DELETE', `${base}/draft`), onSuccess: refresh }),
    submit: useMutation({
      mutationFn: (what: Submission) => ask<Change>('POST', `${base}/draft/submit`, what),
      onSuccess: refresh,
    }),
    decide: useMutation({
      mutationFn: ({ number, word, comment }: { number: number; word: string; comment: string }) =>
        ask<Change>('POST', `${base}/reviews/${number}/${word}`, { comment }),
      onSettled: refresh,
    }),
    rollback: useMutation({
      mutationFn: (what: { version: number; reason: string }) =>
        ask<Change>('POST', `${base}/rollback`, what),
      onSuccess: refresh,
    }),
  };
}

/** Into the draft; when nobody has begun one, this begins it with what is in force. */
export async function addCase(key: RulesetKey, decisionId: string): Promise<void> {
  if (!(await findDraft(key))) {
    const heads = await ask<RulesetHead[]>('GET', '');
    const head = heads.find(({ feature, set }) => feature === key.feature && set === key.set);
    const { files } = await ask<Version>('GET', `${pathOf(key)}/versions/${head?.version?.number}`);
    const texts = Object.fromEntries(files.map(({ name, text }) => [name, text]));
    await saveDraft(key, { revision: 0, files: texts });
  }
  await ask('POST', `${pathOf(key)}/draft/cases`, { decisionId });
}

export async function findDraft(key: RulesetKey): Promise<Draft | null> {
  try {
    return (await ask<Draft | null>('GET', `${pathOf(key)}/draft`)) ?? null;
  } catch (problem) {
    if (problem instanceof Refused && problem.status === 404) {
      return null;
    }
    throw problem;
  }
}

/** What a person may do at the rule desk. */
export function useRuleRoles(): { author: boolean; reviewer: boolean } {
  const { roles } = useMe();
  const has = (role: string): boolean => roles.includes(role) || roles.includes('admin');
  return { author: has('rule-author'), reviewer: has('rule-reviewer') };
}
