import { useTranslation } from 'react-i18next';
import type { Model } from '../api/views';
import { count, exact, moment } from '../kit/format';
import { Panel } from '../kit/Panel';

/** Every version that was trained, the youngest first. */
export function VersionsPanel({ versions }: { versions: Model[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('models.versions')} aside={count(versions.length)}>
      <div className="scroller" tabIndex={0} role="region" aria-label={t('models.versions')}>
        <table className="mini">
          <thead>
            <tr>
              <th scope="col">{t('models.version')}</th>
              <th scope="col">{t('models.trainedAt')}</th>
              <th scope="col" className="num">
                {t('models.rows')}
              </th>
              <th scope="col" className="num">
                {t('models.auc')}
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.map((one) => (
              <tr key={one.version}>
                <th scope="row" className="mono">
                  {one.version}{' '}
                  {one.champion && <span className="tag s-processed">{t('models.state.serving')}</span>}
                </th>
                <td>
                  <time dateTime={one.trainedAt} title={exact(one.trainedAt)}>
                    {moment(one.trainedAt)}
                  </time>
                </td>
                <td className="num">{count(one.trainedOn.rows)}</td>
                <td className="num">{auc(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

const auc = (version: Model): string =>
  version.metrics.find(({ method, name }) => method === 'model' && name === 'AUC')?.value.toFixed(3) ?? '—';
