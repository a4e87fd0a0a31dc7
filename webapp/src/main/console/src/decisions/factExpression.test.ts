import { expect, test } from 'vitest';
import { factExpression, shownFact } from './factExpression';
import { apiQuery } from './queries';

test.each([
  ['total > 500', 'total>500'],
  ['  customer.orders<=3 ', 'customer.orders<=3'],
  ['shipping.country == DE', 'shipping.country=DE'],
  ['customer.tier = Gold plus', 'customer.tier=Gold plus'],
])('%s is a fact expression', (text, expression) => {
  expect(factExpression(text)).toBe(expression);
});

test.each(['total', '> 500', 'total >', ''])('"%s" is none', (text) => {
  expect(factExpression(text)).toBeNull();
});

test('people read it with spaces', () => {
  expect(shownFact('total>=500')).toBe('total >= 500');
});

test('a date filter covers its whole days', () => {
  const query = apiQuery(new URLSearchParams('from=2011-11-01&to=2011-11-30&fact=total>500'));
  expect(Date.parse(String(query.to)) - Date.parse(String(query.from))).toBeGreaterThanOrEqual(
    29.9 * 86_400_000,
  );
  expect(query.fact).toEqual(['total>500']);
});
