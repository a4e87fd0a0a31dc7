import { expect, test } from 'vitest';
import { score } from '../kit/format';
import { times, waterfall } from './waterfall';

const attributions = (contributions: number[]) =>
  contributions.map((contribution, index) => ({
    feature: `f${index}`,
    label: `Feature ${index}`,
    shown: '1',
    contribution,
  }));

const prediction = {
  model: 'order-risk',
  available: true,
  base: 0.2,
  value: 0.46,
  threshold: 0.4,
  attributions: attributions([0.2, -0.05, 0.1, 0.01, 0.02, -0.02]),
};

const logOdds = (chance: number): number => Math.log(chance / (1 - chance));

/** A model that adds up log-odds, as late delivery and churn do. */
function late(contributions: number[], base = -2.1972) {
  const sum = contributions.reduce((a, b) => a + b, base);
  const value = 1 / (1 + Math.exp(-sum));
  return {
    ...prediction,
    model: 'late-delivery',
    unit: 'log-odds',
    base,
    value,
    attributions: attributions(contributions),
  };
}

/** The figures on the page, as a person with a pencil adds them. */
const pencil = (figures: string[]): string =>
  (figures.map((figure) => Math.round(Number(figure) * 100)).reduce((a, b) => a + b, 0) / 100).toFixed(2);

test('base and steps add up to the score, with the weak ones in one step', () => {
  const { steps, value } = waterfall(prediction, 3, (count) => `${count} others`);
  expect(steps.map(({ label }) => label)).toEqual(['Feature 0', 'Feature 2', 'Feature 1', '3 others']);
  expect(steps.at(-1)!.to).toBeCloseTo(value);
});

test('each step begins where the one before ended', () => {
  const { steps, base } = waterfall(prediction, 3, String);
  expect(steps.map(({ from }) => from)).toEqual([base, ...steps.slice(0, -1).map(({ to }) => to)]);
});

test('one weak feature stays itself rather than becoming "1 other"', () => {
  expect(waterfall(prediction, 5, String).steps).toHaveLength(6);
});

test('the scale holds everything that is drawn', () => {
  const { steps, max, threshold } = waterfall({ ...prediction, threshold: 0.9 }, 3, String);
  expect(max).toBeGreaterThan(threshold!);
  expect(Math.max(...steps.map(({ to }) => to))).toBeLessThan(max);
});

test('the shown digits add up to the shown score, on either scale', () => {
  const thirds = [0.033, 0.033, 0.034, -0.004, -0.004, 0.144];
  const forest = { ...prediction, base: 0.164, value: 0.4, attributions: attributions(thirds) };
  for (const one of [forest, late([0.62, 0.333, -0.25, 0.044, 1.5, -0.07, 0.004])]) {
    for (const most of [2, 5, Infinity]) {
      const { base, steps, value } = waterfall(one, most, String);
      expect(pencil([score(base), ...steps.map(({ change }) => change.toFixed(2))])).toBe(score(value));
    }
  }
});

test('log-odds: the base is a chance, and the factors lead from its odds to those of the score', () => {
  const { base, steps, value, odds } = waterfall(late([0.588, -0.2, 0.9]), 5, String);
  expect(odds).toBe(true);
  expect(base).toBeCloseTo(0.1, 4);
  const all = steps.reduce((product, { factor }) => product * factor!, 1);
  expect(Math.log((base / (1 - base)) * all)).toBeCloseTo(logOdds(value), 9);
  expect(steps.at(-1)!.to).toBeCloseTo(value, 9);
  expect(steps.every(({ from, to }) => from > 0 && from < 1 && to > 0 && to < 1)).toBe(true);
});

test('log-odds: the rest in one step has the product of its factors', () => {
  const one = late([2, 0.3, 0.2, -0.1]);
  const [, rest] = waterfall(one, 1, String).steps;
  expect(rest.factor).toBeCloseTo(Math.exp(0.4), 9);
});

test('a factor is said so that it means something', () => {
  expect([1, 1.8348, 0.5, 12.4, 0.04, 2.449, 5000].map(times)).toEqual([
    '× 1.00',
    '× 1.83',
    '÷ 2.0',
    '× 12',
    '÷ 25',
    '× 2.4',
    '× more than 1,000',
  ]);
});
