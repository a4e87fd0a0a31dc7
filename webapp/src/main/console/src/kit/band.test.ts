import { expect, test } from 'vitest';
import { band } from './band';

test('the side of a picture of prices has round steps around them', () => {
  expect(band(8.49, 9.99)).toEqual({ floor: 8, most: 10, levels: [8, 8.5, 9, 9.5, 10] });
  expect(band(12, 12).levels[0]).toBeLessThanOrEqual(12);
  expect(band(12, 12).most).toBeGreaterThan(12);
});
