import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { take } from '../api/problem';
import type { BlindShareRequest, CaretakerEntry } from '../api/views';

const AUTOMATIONS = ['automations'];
const CARETAKERS = ['caretakers'];
const headers = { 'Content-Type': 'application/json' };

export const useAutomations = () =>
  useQuery({
    queryKey: AUTOMATIONS,
    queryFn: () => take(api.GET('/api/v1/automations')),
    refetchInterval: 5_000,
  });

export const useAutomationEvents = (name: string, open: boolean) =>
  useQuery({
    queryKey: [...AUTOMATIONS, name, 'events'],
    queryFn: () => take(api.GET('/api/v1/automations/{name}/events', { params: { path: { name } } })),
    enabled: open,
  });

/** What somebody says about an automation: with the reason that its record keeps. */
export function useAutomationDesk(name: string) {
  const queries = useQueryClient();
  const onSuccess = (): void => {
    void queries.invalidateQueries({ queryKey: AUTOMATIONS });
    void queries.invalidateQueries({ queryKey: ['overview'] });
  };
  const params = { path: { name } };
  return {
    stop: useMutation({
      mutationFn: (reason: string) =>
        take(api.POST('/api/v1/automations/{name}/stop', { params, body: { reason }, headers })),
      onSuccess,
    }),
    resume: useMutation({
      mutationFn: (reason: string) =>
        take(api.POST('/api/v1/automations/{name}/resume', { params, body: { reason }, headers })),
      onSuccess,
    }),
    level: useMutation({
      mutationFn: (body: { level: number; reason: string }) =>
        take(api.PUT('/api/v1/automations/{name}/level', { params, body, headers })),
      onSuccess,
    }),
    seen: useMutation({
      mutationFn: () => take(api.POST('/api/v1/automations/{name}/seen', { params })),
      onSuccess,
    }),
  };
}

export interface EffectsQuestion {
  ruleset: string;
  version: number;
  from: string;
  to: string;
}

const versionOf = ({ ruleset, version }: EffectsQuestion) => {
  const [feature, set] = ruleset.split('/');
  return { feature, set, n: version };
};

/** What followed from a version between two moments. */
export const useRuleEffects = (question: EffectsQuestion | undefined) =>
  useQuery({
    queryKey: ['rule-effects', question],
    queryFn: () =>
      take(
        api.GET('/api/v1/rulesets/{feature}/{set}/versions/{n}/effects', {
          params: { path: versionOf(question!), query: { from: question!.from, to: question!.to } },
        }),
      ),
    enabled: !!question,
  });

const UNWINDS = ['unwinds'];

export const useUnwinds = () =>
  useQuery({
    queryKey: UNWINDS,
    queryFn: () => take(api.GET('/api/v1/unwinds')),
    refetchInterval: 10_000,
  });

export const useUnwind = (id: string) =>
  useQuery({
    queryKey: [...UNWINDS, id],
    queryFn: () => take(api.GET('/api/v1/unwinds/{id}', { params: { path: { id } } })),
  });

export function useAskUnwind(question: EffectsQuestion) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      take(
        api.POST('/api/v1/rulesets/{feature}/{set}/versions/{n}/unwind', {
          params: { path: versionOf(question) },
          body: { from: question.from, to: question.to, reason },
          headers,
        }),
      ),
    onSuccess: () => void queries.invalidateQueries({ queryKey: UNWINDS }),
  });
}

export const useCaretakers = () =>
  useQuery({
    queryKey: CARETAKERS,
    queryFn: () => take(api.GET('/api/v1/caretakers')),
  });

export function useCaretaking() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: CaretakerEntry) => take(api.PUT('/api/v1/caretakers', { body, headers })),
    onSuccess: (all) => {
      queries.setQueryData(CARETAKERS, all);
      void queries.invalidateQueries({ queryKey: ['overview'] });
    },
  });
}

const SHARES = ['oversight', 'shares'];

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
