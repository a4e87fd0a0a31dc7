import { useTranslation } from 'react-i18next';
import type { Model } from '../api/views';
import { Panel } from '../kit/Panel';

const decimals = (value: number): string => value.toFixed(3);

interface Props {
  version: Model;
  champion?: Model;
  level?: 2 | 3;
}

/** What was measured: the model beside the naive ways and, when another serves, beside that; each with its interval. */
export function FiguresPanel({ version, champion, level }: Props) {
  const { t } = useTranslation();
  const methods = [...new Set(version.metrics.map(({ method }) => method))];
  const other = champion && champion.version !== version.version ? champion : undefined;
  const theirs = (method: string, name: string) =>
    other?.metrics.find((metric) => metric.method === method && metric.name === name);
  return (
    <Panel title={t('models.figures')} aside={version.version} level={level}>
      <div className="scroller" tabIndex={0} role="region" aria-label={t('models.figures')}>
        <table className="mini measures">
          <thead>
            <tr>
              <th scope="col">{t('models.figure')}</th>
              <th scope="col">{t('models.value')}</th>
              <th scope="col">{t('models.interval')}</th>
              {other && <th scope="col">{t('models.serves', { version: other.version })}</th>}
            </tr>
          </thead>
          {methods.map((method) => (
            <tbody key={method}>
              <tr>
                <th scope="rowgroup" colSpan={other ? 4 : 3}>
                  {method === 'model' ? t('models.own') : method}
                </th>
              </tr>
              {version.metrics
                .filter((metric) => metric.method === method)
                .map(({ name, value, low, high }) => {
                  const their = theirs(method, name);
                  return (
                    <tr key={name}>
                      <th scope="row">{name}</th>
                      <td>{decimals(value)}</td>
                      <td className="dim">
                        {low != null && high != null ? `${decimals(low)} – ${decimals(high)}` : '—'}
                      </td>
                      {other && <td className="dim">{their ? decimals(their.value) : '—'}</td>}
                    </tr>
                  );
                })}
            </tbody>
          ))}
        </table>
      </div>
    </Panel>
  );
}
