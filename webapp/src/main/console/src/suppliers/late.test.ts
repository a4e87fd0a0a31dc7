import { expect, test } from 'vitest';
import { daysAfter } from './late';

test('the promised day itself is in time, whatever the hour', () => {
  expect(daysAfter('2026-12-07T00:00:00Z', '2026-12-07')).toBe(0);
  expect(daysAfter('2026-12-07T23:59:59Z', '2026-12-07')).toBe(0);
});

test('days before and after are counted', () => {
  expect(daysAfter('2026-12-08T00:00:00Z', '2026-12-07')).toBe(1);
  expect(daysAfter('2026-12-05T23:00:00Z', '2026-12-07')).toBe(-2);
});
