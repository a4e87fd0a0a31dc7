import { IconArrowBackUp, IconCheck, IconSignature, IconX } from '@tabler/icons-react';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMe } from '../api/session';
import { Failure } from '../kit/Failure';
import { Loading } from '../kit/Loading';
import { PageHead } from '../kit/PageHead';
import { Panel } from '../kit/Panel';
import { StateTag } from './ChangesTab';
import { addressOf, useChange, useDesk, useRuleRoles, type RulesetKey } from './desk';
import { ChangeContent, ChangeStory } from './ChangeStory';
import { Refusal } from './SubmitDialog';
import type { Change } from './views';
import '../style/rules.css';

/** A change before its reviewer: what differs, who wants it and why, and the second signature. */
export default function ChangePage({ id, number }: { id: RulesetKey; number: string }) {
  const { t } = useTranslation();
  const asked = useChange(id, number);
  const change = asked.data;
  if (!change) {
    return (
      <div className="page">
        {asked.error ? (
          <Failure error={asked.error} retry={() => void asked.refetch()} level={1} />
        ) : (
          <Loading rows={10} />
        )}
      </div>
    );
  }
  return (
    <div className="page">
      <PageHead
        title={t('rules.change.title', { number, set: `${id.feature}/${id.set}` })}
        sub={
          <>
            <StateTag state={change.state} />
            <Link className="lnk" href={addressOf(id)}>
              {t('rules.change.open')}
            </Link>
            <Link className="lnk" href={addressOf(id, 'changes')}>
              {t('rules.change.all')}
            </Link>
          </>
        }
      />
      <ChangeStory id={id} change={change} level={2} />
      {change.state === 'review' && <Decide id={id} change={change} />}
      {['review', 'approved', 'scheduled'].includes(change.state) && <Withdraw id={id} change={change} />}
      <ChangeContent id={id} change={change} level={2} />
    </div>
  );
}

function Decide({ id, change }: { id: RulesetKey; change: Change }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const { reviewer } = useRuleRoles();
  const { decide } = useDesk(id);
  const comment = useRef<HTMLTextAreaElement>(null);
  const [missing, setMissing] = useState(false);
  const own = user === change.author;
  const sign = (word: 'approve' | 'reject'): void => {
    const said = comment.current?.value.trim() ?? '';
    const lacks = word === 'reject' && !said;
    setMissing(lacks);
    if (!lacks && !decide.isPending) {
      decide.mutate({ number: change.number, word, comment: said });
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    sign('approve');
  };
  if (!reviewer) {
    return <p className="note seal">{t('rules.change.noReviewer')}</p>;
  }
  return (
    <Panel title={t('rules.change.sign')}>
      <form className="pn-p dlg" onSubmit={submit} noValidate>
        {own && (
          <p className="note seal">
            <IconSignature size={16} aria-hidden />
            <span>{t('rules.change.own')}</span>
          </p>
        )}
        <label className="fld">
          <span>{t('rules.change.comment')}</span>
          <textarea className="field" rows={2} ref={comment} aria-invalid={missing} />
        </label>
        {missing && (
          <p className="field-problem" role="alert">
            {t('rules.change.commentMissing')}
          </p>
        )}
        {decide.error && <Refusal problem={decide.error} />}
        <div className="dlg-f">
          <button type="button" className="b big bad" onClick={() => sign('reject')}>
            <IconX size={15} aria-hidden />
            {t('rules.change.reject')}
          </button>
          <button className="b big ok">
            <IconCheck size={15} aria-hidden />
            {t('rules.change.approve')}
          </button>
        </div>
      </form>
    </Panel>
  );
}

/** Whoever wrote it can take it back while it is not in force. */
function Withdraw({ id, change }: { id: RulesetKey; change: Change }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const { reviewer } = useRuleRoles();
  const { withdraw } = useDesk(id);
  return user === change.author || (reviewer && change.state !== 'review') ? (
    <div className="dlg-f">
      {withdraw.error && <Refusal problem={withdraw.error} />}
      <button className="b" onClick={() => withdraw.mutate(change.number)} aria-disabled={withdraw.isPending}>
        <IconArrowBackUp size={15} aria-hidden />
        {t('rules.change.withdraw')}
      </button>
    </div>
  ) : null;
}
