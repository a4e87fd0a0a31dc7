import { expect, test } from 'vitest';
import { apart, move } from './percent';

test('a move has its sign and one decimal, and none where nothing moves', () => {
  expect(['-5.3', 4, 0, -0.04].map(move)).toEqual(['−5.3 %', '+4.0 %', '0.0 %', '0.0 %']);
});

test('a competitor is so many percent cheaper or dearer than we are', () => {
  expect(apart('9.00', '10.00')).toBeCloseTo(-10);
  expect(apart('11.00', '10.00')).toBeCloseTo(10);
});
