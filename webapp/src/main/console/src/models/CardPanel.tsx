import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Model } from '../api/views';
import { count, day, shortHash } from '../kit/format';
import { Panel } from '../kit/Panel';

/** What there is to know about a version before one trusts it. */
export function CardPanel({ version, level }: { version: Model; level?: 2 | 3 }) {
  const { t } = useTranslation();
  const rows = (data: Model['trainedOn']): string =>
    t('models.rowsText', { rows: count(data.rows), from: day(data.from), to: day(data.to) });
  const settings = Object.entries(version.settings).map(([name, value]) => `${name} ${value}`);
  return (
    <Panel title={t('models.card')} aside={version.version} level={level}>
      <dl className="kv">
        <Line name={t('models.use')}>{version.intendedUse}</Line>
        <Line name={t('models.limits')}>
          <ul className="plain">
            {version.limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </Line>
        <Line name={t('models.rows')}>{rows(version.trainedOn)}</Line>
        <Line name={t('models.tested')}>{rows(version.testedOn)}</Line>
        <Line name={t('models.trainer')}>
          {version.trainer}: {settings.join(', ')}
        </Line>
        <Line name={t('models.features')}>{version.features.map(({ label }) => label).join(', ')}</Line>
        <Line name={t('models.data')}>
          <span className="mono" title={version.trainedOn.hash}>
            {shortHash(version.trainedOn.hash)}
          </span>
        </Line>
        <Line name={t('models.file')}>
          <span className="mono" title={version.fileHash}>
            {shortHash(version.fileHash)}
          </span>
        </Line>
        <Line name={t('models.code')}>
          {version.code}, {version.jvm}
        </Line>
      </dl>
    </Panel>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
