import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Model } from '../api/views';
import { percent } from '../kit/format';
import { Panel } from '../kit/Panel';

const FIRST = 8;

interface Props {
  version: Model;
  champion?: Model;
  level?: 2 | 3;
}

/** What the model looks at, the most first, and beside it the same of the version that serves. */
export function ImportancePanel({ version, champion, level }: Props) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { importance } = version;
  const other = champion && champion.version !== version.version ? champion : undefined;
  const most = Math.max(...importance.map(({ share }) => share));
  const theirs = (label: string): string => {
    const found = other?.importance.find((one) => one.label === label);
    return found ? `${percent(found.share)} %` : '—';
  };
  return (
    <Panel title={t('models.importance.title')} aside={version.version} level={level}>
      {importance.length === 0 ? (
        <p className="pn-p">{t('models.importance.none')}</p>
      ) : (
        <>
          <p className="pn-p">
            {summary(importance, (count, names) => t('models.importance.half', { count, names }))}
          </p>
          <div className="scroller" tabIndex={0} role="region" aria-label={t('models.importance.title')}>
            <table className="mini wt-f imp">
              <thead>
                <tr>
                  <th scope="col">{t('watch.feature')}</th>
                  <th scope="col" className="wt-w">
                    {t('models.importance.way')}
                  </th>
                  <th scope="col">{t('models.importance.share')}</th>
                  {other && <th scope="col">{t('models.serves', { version: other.version })}</th>}
                </tr>
              </thead>
              <tbody>
                {(all ? importance : importance.slice(0, FIRST)).map(({ label, share, falling }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td className="wt-w dim">{t(`models.importance.${falling ? 'falling' : 'rising'}`)}</td>
                    <td>
                      <span className="wt-b">
                        <span aria-hidden>
                          <i style={{ width: `${(share / most) * 100}%` }} />
                        </span>
                        {percent(share)} %
                      </span>
                    </td>
                    {other && <td className="dim">{theirs(label)}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {importance.length > FIRST && (
            <div className="wt-m">
              <button className="b" aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? t('watch.fewer') : t('watch.all', { count: importance.length })}
              </button>
            </div>
          )}
        </>
      )}
    </Panel>
  );
}

/** The fewest features that make up half of what it looks at. */
function summary(importance: Model['importance'], say: (count: number, names: string) => string): string {
  let sum = 0;
  const half = importance.filter(({ share }) => {
    const before = sum;
    sum += share;
    return before < 0.5;
  });
  return say(half.length, half.map(({ label }) => label).join(', '));
}
