import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/session';
import type { ModelChange } from '../api/views';
import { Breaches } from '../kit/Breaches';
import { exact, moment } from '../kit/format';
import { Panel } from '../kit/Panel';
import { say } from '../kit/say';
import { useVersionDesk, useWords } from './queries';
import { ReasonDialog } from './ReasonDialog';

/** A version that waits for a second person: who wants it and why, and the answer. */
export function ChangePanel({ change }: { change: ModelChange }) {
  const { t } = useTranslation();
  const { version, kind } = change;
  return (
    <Panel title={t(`models.change.${kind}`, { version })} aside={change.subject}>
      <div className="model-c">
        <p>
          {t('models.change.by', { who: change.proposedBy })}{' '}
          <time className="dim" dateTime={change.proposedAt} title={exact(change.proposedAt)}>
            {moment(change.proposedAt)}
          </time>
          : {change.reason}
        </p>
        <Answers change={change} />
        <Breaches breaches={change.breaches} />
      </div>
    </Panel>
  );
}

function Answers({ change }: { change: ModelChange }) {
  const { model, version, proposedBy, fairnessReasons } = change;
  const { t } = useTranslation();
  const { user } = useMe();
  const { steward, reviewer } = useWords();
  const desk = useVersionDesk(model, version);
  const [asking, setAsking] = useState<'approve' | 'reject' | 'withdraw'>();
  const own = user === proposedBy;
  return (
    <div className="ph-a">
      {own && <span className="dim">{t('models.change.own')}</span>}
      {steward && (
        <button className="b" onClick={() => setAsking('withdraw')}>
          {t('models.withdraw')}
        </button>
      )}
      {reviewer && !own && (
        <>
          <button className="b bad" onClick={() => setAsking('reject')}>
            {t('models.reject')}
          </button>
          <button className="b prim" onClick={() => setAsking('approve')}>
            {t('models.approve')}
          </button>
        </>
      )}
      {asking && (
        <ReasonDialog
          word={asking}
          change={desk[asking]}
          optional={asking !== 'reject'}
          codes={asking === 'approve' ? fairnessReasons : []}
          done={() => say(t(`models.done.${asking}`, { model, version }))}
          close={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}
