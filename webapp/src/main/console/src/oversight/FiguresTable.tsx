import { useTranslation } from 'react-i18next';
import type { DependenceOf } from '../api/views';
import { count, duration } from '../kit/format';
import { Panel } from '../kit/Panel';
import { FigureText } from './FigureText';

const SHARES = [
  'accepted',
  'agreed',
  'switched',
  'yielded',
  'acceptedWhenWrong',
  'rejectedWhenRight',
] as const;

interface Props {
  title: string;
  first: string;
  rows: DependenceOf[];
  name: (key: string) => string;
  note?: string;
}

/** The figures of several queues, kinds of tasks or people, one a line. */
export function FiguresTable({ title, first, rows, name, note }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={title} aside={t('oversight.figures.interval')}>
      {note && <p className="pn-p">{note}</p>}
      {!rows.length && <p className="pn-p">{t('oversight.figures.none')}</p>}
      {rows.length > 0 && (
        <div className="scroller" tabIndex={0} role="region" aria-label={title}>
          <table className="mini ov-f">
            <thead>
              <tr>
                <th scope="col">{first}</th>
                <th scope="col">{t('oversight.figures.answers')}</th>
                <th scope="col">{t('oversight.figures.thought')}</th>
                {SHARES.map((one) => (
                  <th key={one} scope="col" title={t(`oversight.explain.${one}`)}>
                    {t(`oversight.figures.${one}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name: key, figures }) => (
                <tr key={key}>
                  <th scope="row">{name(key)}</th>
                  <td>{count(figures.answers)}</td>
                  <td>
                    {figures.medianSeconds != null ? (
                      duration(figures.medianSeconds)
                    ) : (
                      <span className="dim">{t('oversight.missing', { count: figures.timesMissing })}</span>
                    )}
                  </td>
                  {SHARES.map((one) => (
                    <td key={one}>
                      <FigureText figure={figures[one]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <details className="cf pn-p">
        <summary>{t('oversight.explain.title')}</summary>
        <dl className="kv">
          {SHARES.map((one) => (
            <div key={one}>
              <dt>{t(`oversight.figures.${one}`)}</dt>
              <dd>{t(`oversight.explain.${one}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Panel>
  );
}
