import { money } from '../kit/format';
import type { Facts } from './facts';

interface Known {
  id: string;
  name?: string | null;
  email?: string | null;
  address?: string | null;
  country?: string | null;
  category?: string | null;
  price?: string | number | null;
  currency?: string | null;
  weightGrams?: number | null;
}

export interface PairFacts {
  kind: 'customer' | 'product';
  left: Known;
  right: Known;
  likeness: Record<string, number>;
}

export interface PairRow {
  field: 'name' | 'email' | 'address' | 'country' | 'category' | 'price' | 'weight';
  left?: string;
  right?: string;
  verdict: 'same' | 'differs' | 'unknown';
  /** From 0 to 1, where it was measured. */
  alike?: number;
}

/** The facts of a question whether two records are one. */
export const pairOf = (facts: Facts): PairFacts | undefined =>
  'likeness' in facts && 'pairId' in facts ? (facts as unknown as PairFacts) : undefined;

const OF_CUSTOMERS = ['name', 'email', 'address', 'country'] as const;
const OF_PRODUCTS = ['name', 'category', 'price', 'weight'] as const;

export const rowsOf = (pair: PairFacts): PairRow[] =>
  (pair.kind === 'customer' ? OF_CUSTOMERS : OF_PRODUCTS).map((field) => {
    const left = said(pair.left, field);
    const right = said(pair.right, field);
    return { field, left, right, verdict: verdict(left, right), alike: alike(pair, field) };
  });

function said(one: Known, field: PairRow['field']): string | undefined {
  switch (field) {
    case 'price':
      return one.price && one.currency ? money(one.price, one.currency) : undefined;
    case 'weight':
      return one.weightGrams ? `${one.weightGrams} g` : undefined;
    default:
      return one[field]?.trim() || undefined;
  }
}

/** Capitals and spaces at the ends say nothing. */
function verdict(left?: string, right?: string): PairRow['verdict'] {
  if (!left || !right) {
    return 'unknown';
  }
  return left.toLowerCase() === right.toLowerCase() ? 'same' : 'differs';
}

/** Prices and weights are measured by how far they are apart. */
function alike({ likeness }: PairFacts, field: PairRow['field']): number | undefined {
  const measured = likeness[field];
  if (measured === undefined || measured < 0 || field === 'country') {
    return undefined;
  }
  return field === 'price' || field === 'weight' ? 1 - measured : measured;
}
