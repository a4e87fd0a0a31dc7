import { expect, test } from 'vitest';
import { waterfall } from './waterfall';

const prediction = {
  model: 'order-risk',
  available: true,
  base: 0.2,
  value: 0.46,
  threshold: 0.4,
  attributions: [0.2, -0.05, 0.1, 0.01, 0.02, -0.02].map((contribution, index) => ({
    feature: `f${index}`,
    label: `Feature ${index}`,
    shown: '1',
    contribution,
  })),
};

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
