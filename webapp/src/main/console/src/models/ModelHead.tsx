import { IconPlayerPause, IconPlayerPlay, IconSchool } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelHistory } from '../api/views';
import { whatHappened } from '../kit/Failure';
import { exact, moment } from '../kit/format';
import { say } from '../kit/say';
import { useModelDesk, useWords } from './queries';
import { ReasonDialog } from './ReasonDialog';
import { TrainingBar } from './TrainingBar';

/** The model's name, its state with the reason, and what a steward may do with it. */
export function ModelHead({ model, predicts }: { model: ModelHistory; predicts?: string }) {
  const { t } = useTranslation();
  const state = model.suspendedSince ? 'suspended' : model.champion ? 'serving' : 'silent';
  return (
    <div className="model-h">
      <div>
        <h2>
          {model.name} <span className={`tag ${MARKS[state]}`}>{t(`models.state.${state}`)}</span>
        </h2>
        {predicts && <p className="dim">{t('models.predicts', { what: predicts })}</p>}
        {model.suspendedSince && (
          <p>
            {model.why}{' '}
            <time className="dim" dateTime={model.suspendedSince} title={exact(model.suspendedSince)}>
              {t('models.since', { at: moment(model.suspendedSince) })}
            </time>
          </p>
        )}
      </div>
      <Actions model={model} />
    </div>
  );
}

const MARKS = { serving: 's-processed', suspended: 's-rejected', silent: 'warn' };

function Actions({ model }: { model: ModelHistory }) {
  const { t } = useTranslation();
  const { train, suspend, resume } = useModelDesk(model.name);
  const [asking, setAsking] = useState(false);
  const { steward } = useWords();
  if (!steward) {
    return null;
  }
  const out = !!model.suspendedSince;
  return (
    <div className="ph-a">
      {model.training ? (
        <TrainingBar model={model.name} training={model.training} />
      ) : (
        <button
          className="b"
          aria-disabled={train.isPending}
          onClick={() =>
            !train.isPending && train.mutate(undefined, { onSuccess: () => say(t('models.began')) })
          }
        >
          <IconSchool size={15} aria-hidden />
          {t('models.train')}
        </button>
      )}
      <button className={out ? 'b prim' : 'b bad'} onClick={() => setAsking(true)}>
        {out ? <IconPlayerPlay size={15} aria-hidden /> : <IconPlayerPause size={15} aria-hidden />}
        {t(out ? 'models.resume' : 'models.suspend')}
      </button>
      {train.error && (
        <p className="field-problem" role="alert">
          {whatHappened(train.error, t)}
        </p>
      )}
      {asking && (
        <ReasonDialog
          word={out ? 'resume' : 'suspend'}
          change={out ? resume : suspend}
          done={() => say(t(out ? 'models.resumed' : 'models.suspended', { model: model.name }))}
          close={() => setAsking(false)}
        />
      )}
    </div>
  );
}
