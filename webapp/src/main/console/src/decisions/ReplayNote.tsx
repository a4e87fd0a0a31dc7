import type { UseMutationResult } from '@tanstack/react-query';
import { IconAlertTriangle, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReplayResult } from '../api/views';
import { whatHappened } from '../kit/Failure';

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
  if (data.same) {
    return (
      <div className="note ok" role="status">
        <IconRosetteDiscountCheck size={17} aria-hidden />
        <div>
          <b>{t('decisions.replaySame')}</b>
          <code className="hash">{data.replayedHash}</code>
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
