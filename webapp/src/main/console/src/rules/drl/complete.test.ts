import { expect, test } from 'vitest';
import { options } from './complete';

test('fields, verdicts and the names of the file are offered, each once', () => {
  const facts = {
    fields: [
      { path: 'order.customer.tier', type: 'text', label: 'tier', values: [] },
      { path: 'line.quantity', type: 'number', label: 'quantity', values: [] },
    ],
    functions: [],
    verdicts: ['escalate'],
  };
  const labels = options(facts, 'OrderFacts($total : total) OrderFacts($total)').map(({ label }) => label);
  expect(labels).toEqual(
    expect.arrayContaining(['customer.tier', 'quantity', 'verdict.escalate', '$total', 'when']),
  );
  expect(labels.filter((label) => label === 'OrderFacts')).toHaveLength(1);
});
