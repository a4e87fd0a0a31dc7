import { expect, test } from 'vitest';
import { momentIn } from './zones';

test('an instant is shown with its zone', () => {
  expect(momentIn('Europe/Vienna', '2026-01-14T23:00:00Z')).toBe('15 Jan 2026, 00:00 Europe/Vienna');
});
