import { expect, test } from 'vitest';
import { scale } from './scale';

test('a picture has a few round levels and room for the highest value', () => {
  expect(scale(7.3)).toEqual({ most: 10, levels: [0, 5, 10] });
  expect(scale(240)).toEqual({ most: 300, levels: [0, 100, 200, 300] });
  expect(scale(0)).toEqual({ most: 0.5, levels: [0, 0.5] });
});
