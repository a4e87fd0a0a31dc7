import { useTranslation } from 'react-i18next';
import { count } from '../kit/format';
import { useOverview } from './overview';

/** Whether the server answers, how busy it is, and which world this is. */
export function Live() {
  const { t } = useTranslation();
  const { data, isError } = useOverview();
  const rate = data?.decisionsPerMinute;
  return (
    <>
      <div className={isError ? 'live off' : 'live'}>
        <i aria-hidden="true" />
        <span className="live-w">{isError ? t('shell.offline') : t('shell.live')}</span>
        {rate !== undefined && !isError && (
          <span className="live-n">· {t('shell.perMinute', { rate: count(Math.round(rate)) })}</span>
        )}
      </div>
      {data?.environment && data.environment !== 'live' && (
        <span className="env">{data.environment.toUpperCase()}</span>
      )}
    </>
  );
}
