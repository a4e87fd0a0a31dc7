import { useTranslation } from 'react-i18next';
import type { Model } from '../api/views';
import { Panel } from '../kit/Panel';

const decimals = (value: number): string => value.toFixed(3);

/** What was measured: the model beside the naive ways, each figure with its interval. */
export function FiguresPanel({ version }: { version: Model }) {
  const { t } = useTranslation();
  const methods = [...new Set(version.metrics.map(({ method }) => method))];
  return (
    <Panel title={t('models.figures')} aside={version.version}>
      <table className="mini figures">
        <thead>
          <tr>
            <th scope="col">{t('models.figure')}</th>
            <th scope="col">{t('models.value')}</th>
            <th scope="col">{t('models.interval')}</th>
          </tr>
        </thead>
        {methods.map((method) => (
          <tbody key={method}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {method === 'model' ? t('models.own') : method}
              </th>
            </tr>
            {version.metrics
              .filter((metric) => metric.method === method)
              .map(({ name, value, low, high }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{decimals(value)}</td>
                  <td className="dim">
                    {low != null && high != null ? `${decimals(low)} – ${decimals(high)}` : '—'}
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </Panel>
  );
}
