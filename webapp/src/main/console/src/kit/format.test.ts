import { expect, test } from 'vitest';
import { duration, money, signed } from './format';

test('money keeps its cents and its currency', () => {
  expect(money('1234.5', 'GBP')).toBe('£1,234.50');
  expect(money(null, 'GBP')).toBe('—');
});

test('time left is short and never negative', () => {
  expect([372, 4510, 200_000, -5].map(duration)).toEqual(['6:12', '1h 15', '2d', '0:00']);
});

test('a contribution shows its sign', () => {
  expect([0.171, -0.06].map(signed)).toEqual(['+0.17', '−0.06']);
});
