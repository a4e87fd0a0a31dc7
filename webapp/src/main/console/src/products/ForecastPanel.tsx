import { useTranslation } from 'react-i18next';
import { Failure } from '../kit/Failure';
import { day, exact } from '../kit/format';
import { Loading } from '../kit/Loading';
import { Panel } from '../kit/Panel';
import { ForecastChart } from './ForecastChart';
import { useForecast } from './queries';

/** What will be sold week by week, how sure that is, and how it was found. */
export function ForecastPanel({ sku }: { sku: string }) {
  const { t } = useTranslation();
  const forecast = useForecast(sku);
  return (
    <Panel title={t('products.forecast.title')} aside={forecast.data?.regularity}>
      {forecast.isPending && <Loading rows={4} />}
      {forecast.isError && <Failure error={forecast.error} retry={() => void forecast.refetch()} />}
      {forecast.data === null && <p className="pn-p">{t('products.forecast.none')}</p>}
      {forecast.data && (
        <>
          <ForecastChart weeks={forecast.data.weeks} />
          <p className="pn-p">
            {t('products.forecast.how', {
              method: forecast.data.method,
              error: forecast.data.error,
              count: forecast.data.tested,
            })}{' '}
            <time dateTime={forecast.data.madeAt} title={exact(forecast.data.madeAt)}>
              {t('products.forecast.made', { at: day(forecast.data.madeAt) })}
            </time>
          </p>
        </>
      )}
    </Panel>
  );
}
