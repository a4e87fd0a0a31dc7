import { useMutation } from '@tanstack/react-query';
import { IconTestPipe } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { whatHappened } from '../kit/Failure';
import { navigate } from '../kit/address';
import { say, warn } from '../kit/say';
import { addCase, addressOf, useRuleRoles } from './desk';
import { CASES_FILE } from './sheet/sheet';

/** Keeps a decision as an example of what its rule set should say, in the draft's test cases. */
export function AddCaseButton({ ruleset, decision }: { ruleset: string; decision: string }) {
  const { t } = useTranslation();
  const { author } = useRuleRoles();
  const [feature, set] = ruleset.split('/');
  const adding = useMutation({
    mutationFn: () => addCase({ feature, set }, decision),
    onSuccess: () => {
      say(t('rules.cases.added'));
      navigate(addressOf({ feature, set }, CASES_FILE));
    },
    onError: (problem) => warn(whatHappened(problem, t)),
  });
  return author && set ? (
    <button className="b" onClick={() => adding.mutate()} aria-disabled={adding.isPending}>
      <IconTestPipe size={15} aria-hidden />
      {t('rules.cases.addThis')}
    </button>
  ) : null;
}
