import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { Refused, take } from '../api/problem';
import type { SignRequest, SignResult, Task, Verdict } from '../api/views';
import { whatHappened } from '../kit/Failure';
import { say, warn } from '../kit/say';

/** What a person does to tasks: claim, give back, sign one, sign many. Every answer refreshes what others may see too. */
export function useSigning() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);

  const refresh = (): void => {
    for (const key of ['tasks', 'overview', 'decisions', 'decision', 'rules']) {
      void queries.invalidateQueries({ queryKey: [key] });
    }
  };

  const complain = (id: string, error: unknown): void => {
    const code = error instanceof Refused ? error.code : undefined;
    const what = error instanceof Refused ? error.message : whatHappened(error, t);
    const known = code === 'ALREADY_CLOSED' || code === 'ALREADY_CLAIMED';
    const detailed = error instanceof Refused && error.problem.detail;
    warn(known && !detailed ? t(`inbox.conflict.${code}`, { id }) : t('inbox.conflict.other', { id, what }));
  };

  /** True when it worked. One thing at a time: a second key press while the first is on its way does nothing. */
  const attempt = async (id: string, work: () => Promise<unknown>): Promise<boolean> => {
    if (busy) {
      return false;
    }
    setBusy(true);
    try {
      await work();
      return true;
    } catch (error) {
      complain(id, error);
      return false;
    } finally {
      setBusy(false);
      refresh();
    }
  };

  const name = (tasks: Task[]): string =>
    tasks.length === 1 ? tasks[0].id : t('inbox.manyTasks', { count: tasks.length });

  const eachOf = async (tasks: Task[], verb: 'claim' | 'unclaim'): Promise<void> => {
    for (const { id } of tasks) {
      await take(api.POST(`/api/v1/tasks/{id}/${verb}`, { params: { path: { id } } }));
    }
  };

  return {
    busy,
    claim: async (tasks: Task[]): Promise<void> => {
      if (await attempt(name(tasks), () => eachOf(tasks, 'claim'))) {
        say(t('inbox.claimed', { what: name(tasks) }));
      }
    },
    unclaim: async (tasks: Task[]): Promise<void> => {
      if (await attempt(name(tasks), () => eachOf(tasks, 'unclaim'))) {
        say(t('inbox.unclaimed', { what: name(tasks) }));
      }
    },
    /** The first answer to a blind task; the server answers with the advice. */
    answerFirst: async ({ id }: Task, verdict: Verdict): Promise<void> => {
      const answered = await attempt(id, async () => {
        const task = await take(
          api.POST('/api/v1/tasks/{id}/first-answer', { params: { path: { id } }, body: { verdict } }),
        );
        queries.setQueryData(['tasks', 'one', id], task);
      });
      if (answered) {
        say(t('inbox.blind.answered', { id }));
      }
    },
    sign: async ({ id }: Task, request: SignRequest): Promise<boolean> => {
      const signed = await attempt(id, () =>
        take(api.POST('/api/v1/tasks/{id}/sign', { params: { path: { id } }, body: request })),
      );
      if (signed) {
        say(t(`inbox.signed.${request.verdict}`, { id }));
      }
      return signed;
    },
    signMany: async (tasks: Task[], request: Omit<SignRequest, 'verdict'>, verdict: Verdict | 'agree') => {
      const results: SignResult[] = [];
      await attempt(name(tasks), async () => {
        for (const [each, ids] of byVerdict(tasks, verdict)) {
          const body = { ...request, ids, verdict: each };
          results.push(...(await take(api.POST('/api/v1/tasks/sign', { body }))).results);
        }
      });
      return results;
    },
  };
}

/**
 * "Agree" signs each task as the machine proposed, so it falls apart into two calls. A blind task goes along, whatever
 * the call: the server refuses it, and its words stand in the list of results.
 */
export function byVerdict(tasks: Task[], verdict: Verdict | 'agree'): [Verdict, string[]][] {
  const verdicts: Verdict[] = ['approve', 'refuse'];
  return verdicts
    .map((each): [Verdict, string[]] => [
      each,
      tasks
        .filter((task) => (verdict === 'agree' ? (task.proposal ?? 'approve') : verdict) === each)
        .map(({ id }) => id),
    ])
    .filter(([, ids]) => ids.length > 0);
}
