import { expect, test } from 'vitest';
import { seconds, split } from './interval';

test('an interval is said in the largest unit without a fraction', () => {
  expect(split(86_400)).toEqual({ number: 1, unit: 'days' });
  expect(split(90 * 60)).toEqual({ number: 90, unit: 'minutes' });
  expect(split(7_200)).toEqual({ number: 2, unit: 'hours' });
  expect(split(90)).toEqual({ number: 2, unit: 'minutes' });
});

test('what is typed is counted in seconds', () => {
  expect(seconds(3, 'hours')).toBe(10_800);
  expect(seconds(1, 'days')).toBe(86_400);
});
