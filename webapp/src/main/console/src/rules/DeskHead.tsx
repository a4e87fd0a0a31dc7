import { IconSend, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMe } from '../api/session';
import { whatHappened } from '../kit/Failure';
import { moment } from '../kit/format';
import { PageHead } from '../kit/PageHead';
import { ConfirmDialog } from '../kit/ConfirmDialog';
import { addressOf, useRuleRoles, type RulesetKey } from './desk';
import { MeanwhileNote } from './MeanwhileNote';
import { SubmitDialog } from './SubmitDialog';
import type { Draft, Problem, RulesetHead } from './views';
import type { Workbench } from './workbench';

interface Props {
  id: RulesetKey;
  head: RulesetHead;
  draft: Draft | null;
  bench: Workbench;
  problems: readonly Problem[];
  discard: () => void;
}

/** Which rule set this is, whether it is saved, and what may be done with it next. */
export function DeskHead({ id, head, draft, bench, problems, discard }: Props) {
  const { t } = useTranslation();
  const { author } = useRuleRoles();
  const { user } = useMe();
  const [asking, setAsking] = useState<'submit' | 'discard'>();
  const begun = !!draft || bench.state.revision > 0;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const sub = (
    <>
      {head.version && <span>{t('rules.inForce', { number: head.version.number })}</span>}
      {begun && <span className="tag warn">{t('rules.draftBy', { author: draft?.author ?? user })}</span>}
      {author && <span role="status">{savedWord(bench, draft, t)}</span>}
      {head.change && (
        <Link className="lnk" href={`${addressOf(id)}/reviews/${head.change.number}`}>
          {t('rules.changeAt', {
            number: head.change.number,
            state: t(`rules.state.${head.change.state}`, { defaultValue: head.change.state }),
          })}
        </Link>
      )}
      <Link className="lnk" href="/rules">
        {t('rules.all')}
      </Link>
    </>
  );
  return (
    <>
      <PageHead title={head.name || `${head.feature}/${head.set}`} sub={sub}>
        {author && begun && (
          <>
            <button className="b" onClick={() => setAsking('discard')}>
              <IconTrash size={15} aria-hidden />
              {t('rules.discard')}
            </button>
            <button className="b prim" onClick={() => setAsking('submit')}>
              <IconSend size={15} aria-hidden />
              {t('rules.submit')}
            </button>
          </>
        )}
      </PageHead>
      {bench.meanwhile ? (
        <MeanwhileNote bench={bench} meanwhile={bench.meanwhile} />
      ) : (
        bench.failure && (
          <p className="note bad" role="alert">
            {t('rules.notSaved')} {whatHappened(bench.failure, t)}
          </p>
        )
      )}
      {asking === 'submit' && (
        <SubmitDialog id={id} bench={bench} errors={errors} close={() => setAsking(undefined)} />
      )}
      {asking === 'discard' && (
        <ConfirmDialog
          title={t('rules.discard')}
          text={t('rules.discardText')}
          word={t('rules.discard')}
          close={() => setAsking(undefined)}
          confirm={() => {
            setAsking(undefined);
            discard();
          }}
        />
      )}
    </>
  );
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

function savedWord(bench: Workbench, draft: Draft | null, t: Translate): string {
  if (bench.saving) {
    return t('rules.saving');
  }
  if (bench.dirty) {
    return t('rules.unsaved');
  }
  return draft || bench.state.revision ? savedAt(bench, draft, t) : t('rules.untouched');
}

const savedAt = (bench: Workbench, draft: Draft | null, t: Translate): string =>
  bench.state.edits || !draft ? t('rules.saved') : t('rules.savedAt', { at: moment(draft.updatedAt) });
