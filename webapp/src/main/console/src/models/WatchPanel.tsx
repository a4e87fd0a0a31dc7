import { useTranslation } from 'react-i18next';
import type { ModelWatch, WatchMeasure } from '../api/views';
import { Failure } from '../kit/Failure';
import { count, exact, moment } from '../kit/format';
import { Loading } from '../kit/Loading';
import { Panel } from '../kit/Panel';
import { AccuracyChart } from './AccuracyChart';
import { CalibrationChart } from './CalibrationChart';
import { DriftTable } from './DriftTable';
import { useWatch } from './watchQuery';
import { change, State } from './watchWords';
import '../style/watch.css';

/** How the model does in service: what it meets, what it says and what comes true. */
export function WatchPanel({ model }: { model: string }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useWatch(model);
  const rows = data?.latest[0]?.rows;
  const aside = data?.measuredAt && rows !== undefined && (
    <time dateTime={data.measuredAt} title={exact(data.measuredAt)}>
      {t('watch.measured', { at: moment(data.measuredAt), rows: count(rows) })}
    </time>
  );
  return (
    <Panel title={t('watch.title')} aside={aside}>
      {isPending && <Loading rows={3} />}
      {error && !data && <Failure error={error} retry={() => void refetch()} />}
      {data && <Watched watch={data} />}
    </Panel>
  );
}

function Watched({ watch }: { watch: ModelWatch }) {
  const inputs = watch.latest.filter(({ kind }) => kind === 'input');
  const whole = watch.latest.filter(({ kind }) => kind !== 'input');
  const course = watch.course.filter(({ kind }) => kind === 'accuracy');
  const groups = whole.find(({ kind }) => kind === 'calibration')?.groups ?? [];
  return (
    <>
      <Evidence progress={watch.progress} />
      {whole.length > 0 && <Figures whole={whole} />}
      {(course.length > 0 || groups.length > 0) && (
        <div className="wt-g">
          {course.length > 0 && <AccuracyChart course={course} />}
          {groups.length > 0 && <CalibrationChart groups={groups} />}
        </div>
      )}
      {inputs.length > 0 && <DriftTable inputs={inputs} />}
    </>
  );
}

/** How far the evidence reaches, in words. */
function Evidence({ progress }: { progress: ModelWatch['progress'] }) {
  const { t } = useTranslation();
  const { version, blind, rows, rowsNeeded, from, ripe, ripeAfterDays, silent } = progress;
  const early = from && new Date(from).getTime() > Date.now();
  return (
    <div className="pn-p wt-e">
      {!version && <p>{t('watch.none')}</p>}
      {blind && <p>{t('watch.blind')}</p>}
      {version && !blind && rows < rowsNeeded && (
        <p>{t('watch.few', { rows: count(rows), needed: count(rowsNeeded) })}</p>
      )}
      {version && !blind && rows >= rowsNeeded && early && <p>{t('watch.short', { at: moment(from) })}</p>}
      {version && !blind && <p>{t('watch.truth', { days: ripeAfterDays, count: ripe })}</p>}
      {silent > 0 && <p>{t('watch.silent', { count: silent })}</p>}
    </div>
  );
}

const figure = (value: number): string => value.toFixed(3);

function Figures({ whole }: { whole: WatchMeasure[] }) {
  const { t } = useTranslation();
  return (
    <div className="scroller" tabIndex={0} role="region" aria-label={t('watch.title')}>
      <table className="mini wt-f">
        <thead>
          <tr>
            <th scope="col">{t('watch.what')}</th>
            <th scope="col">{t('watch.state')}</th>
            <th scope="col" className="wt-w">
              {t('watch.seen')}
            </th>
            <th scope="col">{t('watch.figure')}</th>
            <th scope="col">{t('watch.bound')}</th>
            <th scope="col" title={t('watch.moneyTitle')}>
              {t('watch.money')}
            </th>
          </tr>
        </thead>
        <tbody>
          {whole.map((one) => (
            <tr key={one.kind}>
              <th scope="row">{t(`watch.kind.${one.kind}`)}</th>
              <td>
                <State breached={one.breached} />
              </td>
              <td className="wt-w">{one.words}</td>
              <td>{figure(one.value)}</td>
              <td className="dim">
                {one.kind === 'accuracy' ? t('watch.naive', { value: figure(one.bound) }) : figure(one.bound)}
              </td>
              <td>{change(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
