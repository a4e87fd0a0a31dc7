import { useTranslation } from 'react-i18next';
import type { SkillTrend } from '../api/views';
import { count } from '../kit/format';
import { BOTTOM, Chart, HEIGHT, LEFT, Levels, WIDTH } from '../models/Chart';
import { between, share } from './share';

const LEVELS = [0, 0.25, 0.5, 0.75, 1];

/** One skill's months: the share of first answers, given blind, that turned out right, each with its interval. */
export function SkillChart({ skill, name }: { skill: SkillTrend; name: string }) {
  const { t } = useTranslation();
  const shown = skill.months.flatMap(({ month, right }) =>
    right.share != null
      ? [{ month, value: right.share, low: right.low ?? 0, high: right.high ?? 1, right }]
      : [],
  );
  const last = shown.at(-1);
  if (!last) {
    return null;
  }
  const y = (value: number): number => 8 + (1 - value) * (HEIGHT - BOTTOM - 8);
  const step = (WIDTH - LEFT - 24) / Math.max(1, shown.length - 1);
  const x = (i: number): number => LEFT + 12 + i * step;
  return (
    <Chart
      title={name}
      says={t(skill.declines ? 'oversight.skills.saysFalls' : 'oversight.skills.says', {
        share: share(last.value),
        interval: between(last.right),
        month: last.month,
        count: shown.length,
      })}
      legend={[{ mark: 'model', words: t('oversight.skills.right') }]}
      head={[t('oversight.skills.month'), t('oversight.skills.right'), t('oversight.skills.cases')]}
      rows={skill.months.map(({ month, right }) => [
        month,
        right.share != null
          ? `${share(right.share)} (${between(right)})`
          : t('oversight.missing', { count: right.missing }),
        count(right.cases),
      ])}
    >
      <Levels at={LEVELS} y={y} say={share} />
      <polyline className="model" points={shown.map(({ value }, i) => `${x(i)},${y(value)}`).join(' ')} />
      {shown.map(({ month, value, low, high }, i) => (
        <g key={month}>
          <line className="reach" x1={x(i)} x2={x(i)} y1={y(low)} y2={y(high)} />
          <circle className="model" cx={x(i)} cy={y(value)} r={3} />
        </g>
      ))}
      <text x={LEFT} y={HEIGHT - 4}>
        {shown[0]?.month}
      </text>
      {shown.length > 1 && (
        <text x={WIDTH} y={HEIGHT - 4} textAnchor="end">
          {last.month}
        </text>
      )}
    </Chart>
  );
}
