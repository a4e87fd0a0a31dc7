import { useTranslation } from 'react-i18next';
import type { Price, PricePoint } from '../api/views';
import { day, dayAndMonth, moment, money } from '../kit/format';
import { BOTTOM, Chart, HEIGHT, LEFT, Levels, WIDTH } from '../models/Chart';
import { band } from '../kit/band';
import '../style/watch.css';

const TOP = 10;
const LONGEST = 60;

/** The shop's own price as it went up and down, the lowest of thirty days, and what competitors ask now. */
export function PriceChart({ price }: { price: Price }) {
  const { t } = useTranslation();
  const points = price.history.slice(0, LONGEST).reverse();
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) {
    return null;
  }
  const rivals = price.competitors.filter(({ counts }) => counts).map((one) => Number(one.price));
  const lowest = price.lowest30 ? Number(price.lowest30) : undefined;
  const all = [...points.map((point) => Number(point.price)), ...rivals, ...(lowest ? [lowest] : [])];
  const { floor, most, levels } = band(Math.min(...all), Math.max(...all));
  const now = Date.now();
  const from = Math.min(Date.parse(first.since), now - 86_400_000);
  const x = (at: number): number => LEFT + ((at - from) / Math.max(1, now - from)) * (WIDTH - LEFT - 14);
  const y = (value: number): number => TOP + ((most - value) / (most - floor)) * (HEIGHT - BOTTOM - TOP);
  const currency = price.currency;
  return (
    <Chart
      title={t('prices.history')}
      says={t('prices.historySays', {
        count: points.length,
        since: day(first.since),
        price: money(last.price, currency),
        lowest: money(price.lowest30, currency),
        rivals: t('prices.rivals', { count: rivals.length }),
      })}
      legend={[
        { mark: 'model', words: t('prices.own') },
        { mark: 'naive', words: t('prices.known.lowest30') },
        { mark: 'dot', words: t('prices.theirs') },
      ]}
      head={[t('prices.rival.since'), t('prices.own'), t('prices.rival.by')]}
      rows={price.history
        .slice(0, LONGEST)
        .map(({ since, price: asked, source, changeId }) => [
          moment(since),
          money(asked, currency),
          changeId ?? t(`prices.source.${source}`),
        ])}
    >
      <Levels at={levels} y={y} say={(value) => String(value)} />
      {lowest !== undefined && <line className="naive" x1={LEFT} x2={WIDTH} y1={y(lowest)} y2={y(lowest)} />}
      <polyline className="model" points={steps(points, now, x, y)} />
      {rivals.map((value, i) => (
        <circle key={i} className="rival" cx={WIDTH - 6} cy={y(value)} r={4} />
      ))}
      <text x={LEFT} y={HEIGHT - 4}>
        {dayAndMonth(new Date(from).toISOString())}
      </text>
      <text x={WIDTH} y={HEIGHT - 4} textAnchor="end">
        {t('prices.now')}
      </text>
    </Chart>
  );
}

/** A price holds until the next one: a step and no slope. */
function steps(
  points: PricePoint[],
  now: number,
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  return points
    .flatMap((point, i) => {
      const next = points[i + 1];
      const until = next ? Date.parse(next.since) : now;
      const height = y(Number(point.price));
      return [`${x(Date.parse(point.since))},${height}`, `${x(until)},${height}`];
    })
    .join(' ');
}
