import { useTranslation } from 'react-i18next';
import type { ModelTraining } from '../api/views';
import { whatHappened } from '../kit/Failure';
import { moment } from '../kit/format';
import { useModelDesk } from './queries';

/** How far a training has come, and the way to stop it. */
export function TrainingBar({ model, training }: { model: string; training: ModelTraining }) {
  const { t } = useTranslation();
  const { cancel } = useModelDesk(model);
  const known = training.stage === 'learning';
  return (
    <div className="training" role="status">
      <span className="dim">
        {t(`models.stage.${training.stage}`)}, {t('models.since', { at: moment(training.since) })}
      </span>
      <progress aria-label={t('models.progress')} value={known ? training.share : undefined} max={1} />
      <button
        className="b"
        aria-disabled={cancel.isPending}
        onClick={() => !cancel.isPending && cancel.mutate()}
      >
        {t('models.cancel')}
      </button>
      {cancel.error && (
        <p className="field-problem" role="alert">
          {whatHappened(cancel.error, t)}
        </p>
      )}
    </div>
  );
}
