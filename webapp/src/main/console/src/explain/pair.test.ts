import { expect, test } from 'vitest';
import { pairOf, rowsOf, type PairFacts } from './pair';

const pair: PairFacts = {
  kind: 'customer',
  left: { id: 'C-1', name: 'Anna Smith', email: 'a@example.org', address: null, country: 'GB' },
  right: { id: 'C-2', name: 'anna smith ', email: 'b@example.org', address: '1 High St', country: 'GB' },
  likeness: { name: 1, email: 0.25, address: -1, country: 1 },
};

test('says of each value whether both say it, and how much alike they are', () => {
  expect(rowsOf(pair).map(({ field, verdict, alike }) => [field, verdict, alike])).toEqual([
    ['name', 'same', 1],
    ['email', 'differs', 0.25],
    ['address', 'unknown', undefined],
    ['country', 'same', undefined],
  ]);
});

test('other facts are no pair', () => {
  expect(pairOf({ orderId: 'O-1' })).toBeUndefined();
});
