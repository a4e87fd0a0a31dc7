import { useTranslation } from 'react-i18next';
import type { WatchMeasure } from '../api/views';
import { count, percent } from '../kit/format';
import { BOTTOM, Chart, HEIGHT, LEFT, Levels, WIDTH } from './Chart';

type Group = WatchMeasure['groups'][number];

/** What was said beside what came true, by tenths of the orders; on the line it is as said. */
export function CalibrationChart({ groups }: { groups: readonly Group[] }) {
  const { t } = useTranslation();
  const most = Math.max(...groups.flatMap(({ said, high }) => [said, high]));
  const top = Math.min(1, Math.ceil(most * 5) / 5);
  const y = (value: number): number => 8 + (1 - value / top) * (HEIGHT - BOTTOM - 8);
  const x = (value: number): number => LEFT + (value / top) * (WIDTH - LEFT - 4);
  const within = groups.filter(({ said, low, high }) => said >= low && said <= high).length;
  const say = (value: number): string => `${percent(value)} %`;
  const levels = Array.from({ length: Math.round(top * 5) + 1 }, (_, i) => i / 5);
  return (
    <Chart
      title={t('watch.calibration')}
      says={t('watch.calibrationSays', { within, count: groups.length })}
      legend={[
        { mark: 'model', words: t('watch.happened') },
        { mark: 'band', words: t('watch.interval') },
        { mark: 'naive', words: t('watch.perfect') },
      ]}
      head={[t('watch.said'), t('watch.happened'), t('watch.interval'), t('models.rows')]}
      rows={groups.map(({ said, happened, low, high, rows }) => [
        `${(said * 100).toFixed(1)} %`,
        `${(happened * 100).toFixed(1)} %`,
        `${(low * 100).toFixed(1)} – ${(high * 100).toFixed(1)} %`,
        count(rows),
      ])}
    >
      <Levels at={levels} y={y} say={say} />
      <line className="naive" x1={x(0)} y1={y(0)} x2={x(top)} y2={y(top)} />
      {groups.map(({ said, happened, low, high }) => (
        <g key={said}>
          <line className="reach" x1={x(said)} x2={x(said)} y1={y(low)} y2={y(high)} />
          <circle className="model" cx={x(said)} cy={y(happened)} r={3.5} />
        </g>
      ))}
      {levels.map((value) => (
        <text
          key={value}
          x={x(value)}
          y={HEIGHT - 4}
          textAnchor={value === 0 ? 'start' : value === levels.at(-1) ? 'end' : 'middle'}
        >
          {say(value)}
        </text>
      ))}
    </Chart>
  );
}
