import { expect, test } from 'vitest';
import { sums } from './sums';

test('money of different currencies is never added up', () => {
  expect(
    sums([
      { currency: 'GBP', total: '1.50' },
      { currency: 'EUR', total: '2.00' },
      { currency: 'GBP', total: '2.50' },
    ]),
  ).toEqual([
    ['EUR', 2],
    ['GBP', 4],
  ]);
});
