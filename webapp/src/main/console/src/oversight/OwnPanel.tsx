import { useTranslation } from 'react-i18next';
import { Failure } from '../kit/Failure';
import { count, duration } from '../kit/format';
import { Loading } from '../kit/Loading';
import { Panel } from '../kit/Panel';
import { FigureText } from './FigureText';
import { useOwnFigures } from './queries';
import { SkillCharts } from './SkillCharts';

const SHARES = [
  'inTime',
  'accepted',
  'agreed',
  'switched',
  'acceptedWhenWrong',
  'rejectedWhenRight',
] as const;

/** One's own figures, for oneself: no rank, no colleagues, no target. */
export function OwnPanel({ days }: { days: number }) {
  const { t } = useTranslation();
  const own = useOwnFigures(days);
  const figures = own.data?.figures;
  return (
    <Panel title={t('oversight.own.title')} aside={t('oversight.own.aside')}>
      {own.isPending && <Loading rows={4} />}
      {own.isError && !own.data && <Failure error={own.error} retry={() => void own.refetch()} />}
      {figures && !figures.answers && <p className="pn-p">{t('oversight.own.none')}</p>}
      {figures && figures.answers > 0 && (
        <>
          <dl className="kv two-up">
            <div>
              <dt>{t('oversight.figures.answers')}</dt>
              <dd>{count(figures.answers)}</dd>
            </div>
            <div>
              <dt>{t('oversight.figures.thought')}</dt>
              <dd>
                {figures.medianSeconds != null
                  ? duration(figures.medianSeconds)
                  : t('oversight.missing', { count: figures.timesMissing })}
              </dd>
            </div>
            {SHARES.map((one) => (
              <div key={one}>
                <dt>{t(`oversight.figures.${one}`)}</dt>
                <dd>
                  <FigureText figure={figures[one]} />
                </dd>
              </div>
            ))}
          </dl>
          {own.data?.skills.some(({ months }) => months.length) && <SkillCharts skills={own.data.skills} />}
        </>
      )}
    </Panel>
  );
}
