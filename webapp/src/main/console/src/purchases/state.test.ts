import { expect, test } from 'vitest';
import type { PurchaseOrder } from '../api/views';
import { daysLate } from './state';

const order = (state: PurchaseOrder['state'], promisedOn?: string): PurchaseOrder => ({
  id: 'PO-1',
  supplierId: 'S-1',
  supplier: 'Potters',
  state,
  total: '10.00',
  currency: 'EUR',
  createdAt: '2026-11-01T10:00:00Z',
  promisedOn,
  chases: 0,
  documentUrl: '',
  lines: [],
});

test('an order is late from the day after the promised one, and only while it is awaited', () => {
  const now = Date.parse('2026-11-12T09:00:00Z');
  expect(daysLate(order('SENT', '2026-11-12'), now)).toBe(0);
  expect(daysLate(order('SENT', '2026-11-11'), now)).toBe(1);
  expect(daysLate(order('PARTIAL', '2026-11-02'), now)).toBe(10);
  expect(daysLate(order('RECEIVED', '2026-11-02'), now)).toBe(0);
  expect(daysLate(order('HELD'), now)).toBe(0);
});
