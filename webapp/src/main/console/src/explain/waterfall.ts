import type { Attribution, Prediction } from '../api/views';

/** One bar: from where to where on the score's scale. */
export interface Step {
  key: string;
  label: string;
  shown: string;
  /** In the model's own unit. */
  contribution: number;
  from: number;
  to: number;
  /** How far the score moves, in the digits that are shown: they add up to the shown score exactly. */
  change: number;
  /** Where contributions add up to log-odds: what the step multiplies the odds by, in whatever order. */
  factor?: number;
}

export interface Waterfall {
  base: number;
  steps: Step[];
  value: number;
  threshold?: number;
  /** The scale's right end; everything drawn is below it. */
  max: number;
  /** Whether steps multiply the odds in place of adding to the score. */
  odds: boolean;
}

const LOG_ODDS = 'log-odds';

const toChance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
const sameNumber = (value: number): number => value;

/** As the page shows it. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

/**
 * The strongest contributions one by one and the rest in one step, so that base and steps still lead to the score. Where a
 * model adds up log-odds, each step is drawn as far as it moves the chance in this order; only its factor is its own.
 */
export function waterfall(
  prediction: Prediction,
  most: number,
  restLabel: (count: number) => string,
): Waterfall {
  const odds = prediction.unit === LOG_ODDS;
  const scale = odds ? toChance : sameNumber;
  const all = [...(prediction.attributions ?? [])].sort(byStrength);
  const shown = all.length <= most + 1 ? all : all.slice(0, most);
  const rest = all.slice(shown.length);
  const parts = rest.length ? [...shown, together(rest, restLabel(rest.length))] : shown;
  let at = prediction.base ?? 0;
  const base = scale(at);
  const steps = parts.map((part): Step => {
    const from = scale(at);
    at += part.contribution;
    const to = scale(at);
    const change = rounded(rounded(to) - rounded(from));
    const factor = odds ? Math.exp(part.contribution) : undefined;
    return { ...part, key: part.feature, from, to, change, factor };
  });
  const value = prediction.value ?? scale(at);
  const threshold = prediction.threshold ?? undefined;
  const highest = Math.max(base, value, threshold ?? 0, ...steps.flatMap(({ from, to }) => [from, to]));
  return { base, steps, value, threshold, max: Math.max(highest * 1.06, 0.05), odds };
}

const byStrength = (a: Attribution, b: Attribution): number =>
  Math.abs(b.contribution) - Math.abs(a.contribution);

const together = (rest: Attribution[], label: string): Attribution => ({
  feature: '…',
  label,
  shown: '',
  contribution: rest.reduce((sum, each) => sum + each.contribution, 0),
});

/** `× 1.83`, `÷ 2.4`: two digits that mean something, never a factor below one. */
export function times(factor: number): string {
  const up = factor >= 1;
  return `${up ? '×' : '÷'} ${digits(up ? factor : 1 / factor)}`;
}

export const digits = (factor: number): string =>
  factor >= 1000 ? 'more than 1,000' : factor.toFixed(factor < 2 ? 2 : factor < 10 ? 1 : 0);
