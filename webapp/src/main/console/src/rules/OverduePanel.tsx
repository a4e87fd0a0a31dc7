import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Panel } from '../kit/Panel';
import { useOverdue } from './desk';
import { placeOf } from './WhereUsed';

/** Every row of a table in force whose owner meant to look at it again by now. */
export function OverduePanel() {
  const { t } = useTranslation();
  const asked = useOverdue();
  return (
    <Panel title={t('rules.overdue.title')} aside={t('rules.overdue.aside')}>
      {asked.error && <p className="pn-p">{t('rules.overdue.failed')}</p>}
      {asked.data && !asked.data.length && <p className="pn-p">{t('rules.overdue.none')}</p>}
      {!!asked.data?.length && (
        <div className="scroller" tabIndex={0} role="region" aria-label={t('rules.overdue.title')}>
          <table className="mini rl">
            <thead>
              <tr>
                {(['row', 'owner', 'since'] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(`rules.overdue.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {asked.data.map((one) => (
                <tr key={`${one.ruleset}/${one.file}/${one.line}`}>
                  <th scope="row">
                    <Link className="lnk mono" href={placeOf(one)}>
                      {one.row}
                    </Link>
                    <span className="rs mono">
                      {one.ruleset}/{one.file}
                    </span>
                  </th>
                  <td>{one.owner || <span className="dim">{t('rules.overdue.nobody')}</span>}</td>
                  <td className="num">{one.review}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
