import { describe, expect, it } from 'vitest';
import type { Happening } from '../api/views';
import { chapters, eventOf } from './story';

const at = (minute: number, kind: string, cause?: string): Happening => ({
  at: `2026-11-30T10:0${minute}:00Z`,
  who: 'machine',
  kind,
  text: '',
  cause,
});

describe('a story', () => {
  it('puts together what one event led to, the cause first', () => {
    const told = chapters([
      at(5, 'reorder/policy', 'shop|count'),
      at(4, 'forecast'),
      at(3, 'pricing/policy', 'shop|count'),
      at(2, 'stock.counted.v1', 'shop|count'),
      at(1, 'product.upserted.v1', 'shop|told'),
    ]);
    expect(told.map(({ items }) => items.map(({ kind }) => kind))).toEqual([
      ['stock.counted.v1', 'pricing/policy', 'reorder/policy'],
      ['forecast'],
      ['product.upserted.v1'],
    ]);
  });

  it('finds the event in its key', () => {
    expect(eventOf('urn:shop|a|b')).toEqual({ source: 'urn:shop', id: 'a|b' });
    expect(eventOf(undefined)).toBeUndefined();
  });
});
