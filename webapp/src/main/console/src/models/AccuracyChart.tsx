import { useTranslation } from 'react-i18next';
import type { WatchMeasure } from '../api/views';
import { day, moment } from '../kit/format';
import { BOTTOM, Chart, HEIGHT, LEFT, Levels, WIDTH } from './Chart';

const decimals = (value: number): string => value.toFixed(2);

/** How well it ranks in service, beside the naive way on the same orders. */
export function AccuracyChart({ course }: { course: WatchMeasure[] }) {
  const { t } = useTranslation();
  const last = course.at(-1);
  if (!last) {
    return null;
  }
  const all = course.flatMap(({ value, low, high, bound }) => [value, low ?? value, high ?? value, bound]);
  const floor = Math.floor(Math.min(0.5, ...all) * 10) / 10;
  const top = Math.min(1, Math.ceil(Math.max(...all) * 10) / 10);
  const y = (value: number): number =>
    8 + ((top - value) / Math.max(0.1, top - floor)) * (HEIGHT - BOTTOM - 8);
  const step = (WIDTH - LEFT - 24) / Math.max(1, course.length - 1);
  const x = (i: number): number => LEFT + 12 + i * step;
  const line = (of: (one: WatchMeasure) => number): string =>
    course.map((one, i) => `${x(i)},${y(of(one))}`).join(' ');
  const band = [
    ...course.map((one, i) => `${x(i)},${y(one.high ?? one.value)}`),
    ...course.map((one, i) => `${x(i)},${y(one.low ?? one.value)}`).reverse(),
  ].join(' ');
  return (
    <Chart
      title={t('watch.accuracy')}
      says={t('watch.accuracySays', {
        value: decimals(last.value),
        naive: decimals(last.bound),
        count: course.length,
      })}
      legend={[
        { mark: 'model', words: t('watch.model') },
        { mark: 'band', words: t('watch.interval') },
        { mark: 'naive', words: t('watch.naiveWay') },
      ]}
      head={[t('watch.when'), t('watch.model'), t('watch.interval'), t('watch.naiveWay')]}
      rows={course.map(({ at, value, low, high, bound }) => [
        moment(at),
        decimals(value),
        low != null && high != null ? `${decimals(low)} – ${decimals(high)}` : '—',
        decimals(bound),
      ])}
    >
      <Levels at={levels(floor, top)} y={y} say={(value) => value.toFixed(1)} />
      <polygon className="band" points={band} />
      <polyline className="naive" points={line(({ bound }) => bound)} />
      <polyline className="model" points={line(({ value }) => value)} />
      {course.length < 40 &&
        course.map((one, i) => (
          <g key={one.at}>
            <line
              className="reach"
              x1={x(i)}
              x2={x(i)}
              y1={y(one.low ?? one.value)}
              y2={y(one.high ?? one.value)}
            />
            <circle className="naive" cx={x(i)} cy={y(one.bound)} r={2.5} />
            <circle className="model" cx={x(i)} cy={y(one.value)} r={3} />
          </g>
        ))}
      <text x={LEFT} y={HEIGHT - 4}>
        {day(course[0]?.at ?? last.at)}
      </text>
      {course.length > 1 && (
        <text x={WIDTH} y={HEIGHT - 4} textAnchor="end">
          {day(last.at)}
        </text>
      )}
    </Chart>
  );
}

const levels = (floor: number, top: number): number[] =>
  Array.from({ length: Math.round((top - floor) * 10) + 1 }, (_, i) => floor + i / 10);
