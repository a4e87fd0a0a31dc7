import { useState } from 'react';
import type { SignResult, Task, TaskDetail, Verdict } from '../api/views';
import type { Asked } from './SignDialog';
import { against, isFairness, isPriceFairness } from './tasks';
import type { useSigning } from './useSigning';

interface Surroundings {
  detail?: TaskDetail;
  signing: ReturnType<typeof useSigning>;
  clear: () => void;
  goOnFrom: (gone: Task[]) => void;
}

/**
 * From a key or a button to a signature. Approving what the machine approves goes at once; all else asks first: a refusal
 * because it ends something, an override because it needs a reason, many because they are many.
 */
export function useDeciding({ detail, signing, clear, goOnFrom }: Surroundings) {
  const [asked, setAsked] = useState<Asked>();
  const [results, setResults] = useState<SignResult[]>();

  /** Approved with the machine, or with the machine and as one said blind: then nothing is left to ask. */
  const isSure = (task: Task, verdict: Verdict): boolean =>
    !against(task, verdict) &&
    (verdict === 'approve' || (detail?.id === task.id && detail.firstAnswer?.verdict === verdict));

  const signOne = async (task: Task, verdict: Verdict, reasonCode?: string, comment?: string) => {
    if (await signing.sign(task, { verdict, reasonCode, comment })) {
      setAsked(undefined);
      goOnFrom([task]);
    }
  };

  return {
    asked,
    results,
    decide: (verdict: Verdict | 'agree', chosen: Task[]): void => {
      const [only] = chosen;
      if (chosen.length === 1 && only.hidden) {
        if (detail?.id === only.id && detail.canAnswer && verdict !== 'agree') {
          void signing.answerFirst(only, verdict);
        }
        return;
      }
      if (!only || (chosen.length === 1 && detail?.id === only.id && !detail.canSign)) {
        return;
      }
      const breaches =
        isFairness(only) || isPriceFairness(only)
          ? [only.because]
          : (detail?.id === only.id && detail.modelChange?.breaches) || [];
      if (chosen.length === 1 && verdict !== 'agree' && isSure(only, verdict) && !breaches.length) {
        void signOne(only, verdict);
      } else {
        setResults(undefined);
        setAsked({ verdict, tasks: chosen, reasonCodes: detail?.reasonCodes ?? [], breaches });
      }
    },
    sign: async (reasonCode?: string, comment?: string): Promise<void> => {
      if (!asked) {
        return;
      }
      if (asked.tasks.length === 1 && asked.verdict !== 'agree') {
        await signOne(asked.tasks[0], asked.verdict, reasonCode, comment);
        return;
      }
      const answered = await signing.signMany(asked.tasks, { reasonCode, comment }, asked.verdict);
      if (answered.length) {
        setResults(answered);
        clear();
      }
    },
    close: (): void => {
      if (results) {
        const signed = new Set(results.filter(({ ok }) => ok).map(({ id }) => id));
        goOnFrom((asked?.tasks ?? []).filter(({ id }) => signed.has(id)));
      }
      setAsked(undefined);
      setResults(undefined);
    },
  };
}
