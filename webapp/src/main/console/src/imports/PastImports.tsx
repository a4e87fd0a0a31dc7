import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { count, exact, moment } from '../kit/format';
import { Panel } from '../kit/Panel';
import { useImports } from './queries';

/** The imports so far, each with its report. */
export function PastImports() {
  const { t } = useTranslation();
  const { data } = useImports();
  if (!data?.length) {
    return null;
  }
  return (
    <Panel title={t('imports.past')} aside={count(data.length)}>
      <div className="scroller" tabIndex={0} role="region" aria-label={t('imports.past')}>
        <table className="mini">
          <thead>
            <tr>
              <th scope="col">{t('imports.name')}</th>
              <th scope="col">{t('imports.startedAt')}</th>
              <th scope="col">{t('imports.stateHead')}</th>
              <th scope="col" className="num">
                {t('imports.rows')}
              </th>
              <th scope="col" className="num">
                {t('imports.ordersNew')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Link className="lnk" href={`/events/import/${one.id}`}>
                    {one.name}
                  </Link>
                </th>
                <td>
                  <time dateTime={one.startedAt} title={exact(one.startedAt)}>
                    {moment(one.startedAt)}
                  </time>
                </td>
                <td>{t(`imports.state.${one.state}`, { defaultValue: one.state })}</td>
                <td className="num">{count(one.rows)}</td>
                <td className="num">{count(one.ordersNew)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
