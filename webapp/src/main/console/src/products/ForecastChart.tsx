import { useTranslation } from 'react-i18next';
import type { ForecastWeek } from '../api/views';
import { band } from '../kit/band';
import { dayAndMonth } from '../kit/format';
import { BOTTOM, Chart, HEIGHT, LEFT, Levels, WIDTH } from '../models/Chart';
import '../style/watch.css';

const TOP = 10;

/** The coming weeks: what is expected, and between what nine weeks of ten stay on either side. */
export function ForecastChart({ weeks }: { weeks: ForecastWeek[] }) {
  const { t } = useTranslation();
  const [first] = weeks;
  const last = weeks.at(-1);
  if (!first || !last) {
    return null;
  }
  const { most, levels } = band(0, Math.max(1, ...weeks.map(({ high }) => Number(high))));
  const y = (pieces: number): number => TOP + (1 - pieces / most) * (HEIGHT - BOTTOM - TOP);
  const step = (WIDTH - LEFT - 24) / Math.max(1, weeks.length - 1);
  const x = (i: number): number => LEFT + 12 + i * step;
  const line = (of: (week: ForecastWeek) => string): string[] =>
    weeks.map((week, i) => `${x(i)},${y(Number(of(week)))}`);
  const all = weeks.reduce((sum, { expected }) => sum + Number(expected), 0);
  return (
    <Chart
      title={t('products.forecast.chart')}
      says={t('products.forecast.says', {
        all: all.toFixed(0),
        count: weeks.length,
        low: first.low,
        high: first.high,
      })}
      legend={[
        { mark: 'model', words: t('products.forecast.expected') },
        { mark: 'band', words: t('products.forecast.interval') },
      ]}
      head={[t('products.forecast.week'), t('products.forecast.expected'), t('products.forecast.interval')]}
      rows={weeks.map(({ monday, expected, low, high }) => [
        dayAndMonth(monday),
        expected,
        `${low} – ${high}`,
      ])}
    >
      <Levels at={levels} y={y} say={(pieces) => String(pieces)} />
      <polygon
        className="band"
        points={[...line(({ high }) => high), ...line(({ low }) => low).reverse()].join(' ')}
      />
      <polyline className="model" points={line(({ expected }) => expected).join(' ')} />
      {weeks.map((week, i) => (
        <circle key={week.monday} className="model" cx={x(i)} cy={y(Number(week.expected))} r={3} />
      ))}
      <text x={LEFT} y={HEIGHT - 4}>
        {dayAndMonth(first.monday)}
      </text>
      {weeks.length > 1 && (
        <text x={WIDTH} y={HEIGHT - 4} textAnchor="end">
          {dayAndMonth(last.monday)}
        </text>
      )}
    </Chart>
  );
}
