import type { UseMutationResult } from '@tanstack/react-query';
import { IconAlertTriangle, IconEraser, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Rescored, ReplayResult } from '../api/views';
import { whatHappened } from '../kit/Failure';
import { score } from '../kit/format';

/** What the replay proved. */
export function ReplayNote({ replay }: { replay: UseMutationResult<ReplayResult, Error, void> }) {
  const { t } = useTranslation();
  const { data, error } = replay;
  if (error) {
    return (
      <p className="note bad" role="alert">
        <IconAlertTriangle size={16} aria-hidden />
        {whatHappened(error, t)}
      </p>
    );
  }
  if (!data) {
    return null;
  }
  if (data.inputsErased) {
    return (
      <div className="note" role="status">
        <IconEraser size={17} aria-hidden />
        <div>
          <b>{t('decisions.inputsErased')}</b>
          <code className="hash">
            {t('decisions.storedHash')} {data.storedHash}
          </code>
        </div>
      </div>
    );
  }
  if (data.same) {
    return (
      <div className="note ok" role="status">
        <IconRosetteDiscountCheck size={17} aria-hidden />
        <div>
          <b>{t('decisions.replaySame')}</b>
          <code className="hash">{data.replayedHash}</code>
          <ModelsAgain models={data.models ?? []} />
        </div>
      </div>
    );
  }
  return (
    <div className="note bad" role="alert">
      <IconAlertTriangle size={17} aria-hidden />
      <div>
        <b>{t('decisions.replayDiffers')}</b>
        <code className="hash">
          {t('decisions.storedHash')} {data.storedHash}
        </code>
        <code className="hash">
          {t('decisions.replayedHash')} {data.replayedHash}
        </code>
        <ul className="diffs">
          {data.differences.map((difference, index) => (
            <li key={index}>{typeof difference === 'string' ? difference : JSON.stringify(difference)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The models are asked again too; their answer is part of the stored case, so it cannot change the hash. */
function ModelsAgain({ models }: { models: Rescored[] }) {
  const { t } = useTranslation();
  const shown = (value?: number | null): string => (typeof value === 'number' ? score(value) : '—');
  return (
    <ul>
      {models.map(({ model, version, then, now, note }) => (
        <li key={model}>
          {t('decisions.rescored', { model, version, then: shown(then), now: shown(now) })} {note}
        </li>
      ))}
    </ul>
  );
}
