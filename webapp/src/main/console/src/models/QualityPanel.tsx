import { useTranslation } from 'react-i18next';
import type { Model, ModelHistory } from '../api/views';
import { count, exact, moment } from '../kit/format';
import { Panel } from '../kit/Panel';

/** What was found in the data that a version learnt from, and what the last refused training was refused for. */
export function QualityPanel({ version, events }: { version: Model; events: ModelHistory['events'] }) {
  const { t } = useTranslation();
  const { quality } = version;
  const refused = events.find(({ what }) => what === 'refused');
  return (
    <Panel title={t('models.quality.title')} aside={version.version}>
      {quality ? (
        <p className="pn-p">
          {t('models.quality.score', {
            score: quality.score.toFixed(2),
            threshold: quality.threshold.toFixed(2),
          })}{' '}
          {quality.findings.length === 0 && t('models.quality.faultless')}
        </p>
      ) : (
        <p className="pn-p">{t('models.quality.none')}</p>
      )}
      {quality && quality.findings.length > 0 && (
        <div className="scroller" tabIndex={0} role="region" aria-label={t('models.quality.title')}>
          <table className="mini wt-f">
            <thead>
              <tr>
                <th scope="col">{t('models.quality.kind')}</th>
                <th scope="col">{t('watch.state')}</th>
                <th scope="col" className="wt-w">
                  {t('models.quality.what')}
                </th>
                <th scope="col">{t('models.quality.rows')}</th>
              </tr>
            </thead>
            <tbody>
              {quality.findings.map(({ kind, severe, words, rows }) => (
                <tr key={words}>
                  <th scope="row">{t(`models.quality.of.${kind}`, { defaultValue: kind })}</th>
                  <td>
                    <span className={severe ? 'tag s-rejected' : 'tag warn'}>
                      {t(severe ? 'models.quality.severe' : 'models.quality.warning')}
                    </span>
                  </td>
                  <td className="wt-w">{words}</td>
                  <td>{count(rows)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {refused && (
        <div className="cf">
          <p>
            {t('models.quality.refused')}{' '}
            <time dateTime={refused.at} title={exact(refused.at)}>
              {moment(refused.at)}
            </time>
          </p>
          <p className="pre">{refused.detail}</p>
        </div>
      )}
    </Panel>
  );
}
