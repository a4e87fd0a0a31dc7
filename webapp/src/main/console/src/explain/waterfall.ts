import type { Attribution, Prediction } from '../api/views';

/** One bar: from where to where on the score's scale. */
export interface Step {
  key: string;
  label: string;
  shown: string;
  contribution: number;
  from: number;
  to: number;
}

export interface Waterfall {
  base: number;
  steps: Step[];
  value: number;
  threshold?: number;
  /** The scale's right end; everything drawn is below it. */
  max: number;
}

/** The strongest contributions one by one and the rest in one step, so that base and steps still add up to the score. */
export function waterfall(
  prediction: Prediction,
  most: number,
  restLabel: (count: number) => string,
): Waterfall {
  const base = prediction.base ?? 0;
  const all = [...(prediction.attributions ?? [])].sort(byStrength);
  const shown = all.length <= most + 1 ? all : all.slice(0, most);
  const rest = all.slice(shown.length);
  const parts = rest.length ? [...shown, together(rest, restLabel(rest.length))] : shown;
  let at = base;
  const steps = parts.map((part) => {
    const from = at;
    at += part.contribution;
    return { ...part, key: part.feature, from, to: at };
  });
  const value = prediction.value ?? at;
  const threshold = prediction.threshold ?? undefined;
  const highest = Math.max(base, value, threshold ?? 0, ...steps.flatMap(({ from, to }) => [from, to]));
  return { base, steps, value, threshold, max: Math.max(highest * 1.06, 0.05) };
}

const byStrength = (a: Attribution, b: Attribution): number =>
  Math.abs(b.contribution) - Math.abs(a.contribution);

const together = (rest: Attribution[], label: string): Attribution => ({
  feature: '…',
  label,
  shown: '',
  contribution: rest.reduce((sum, each) => sum + each.contribution, 0),
});
