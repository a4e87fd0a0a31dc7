/** Facts come as plain JSON of a type that the rule set names; these read the parts that every order has. */
export type Facts = Record<string, unknown>;

export interface OrderLine {
  number?: number;
  sku: string;
  description?: string | null;
  quantity: number;
  unitPrice: string | number;
  price?: string | number | null;
  available?: number | null;
  known?: boolean;
}

export interface CustomerFacts {
  customerId?: string | null;
  email?: string | null;
  country?: string | null;
  tier?: string | null;
  orders?: number;
  cancelled?: number;
  refusedBefore?: number;
  spent?: string | number;
  tenureDays?: number;
  sinceLastDays?: number;
}

export const linesOf = (facts: Facts): OrderLine[] =>
  Array.isArray(facts.lines) ? (facts.lines as OrderLine[]) : [];

export const customerOf = (facts: Facts): CustomerFacts | undefined =>
  typeof facts.customer === 'object' && facts.customer !== null
    ? (facts.customer as CustomerFacts)
    : undefined;

export interface BuyerFacts {
  customerId: string;
  name?: string | null;
  email?: string | null;
  country?: string | null;
  tier?: string | null;
  consent: boolean;
  sinceContactDays: number;
  contacts: number;
  openOrders: number;
  openReturns: number;
  openTasks: number;
  contribution: string | number;
  year: {
    recencyDays: number;
    orders: number;
    gapDays: number;
    spent: string | number;
    undone: number;
  };
}

/** The facts of a question whether to write to a customer. */
export const buyerOf = (facts: Facts): BuyerFacts | undefined =>
  typeof facts.year === 'object' && facts.year !== null && 'consent' in facts
    ? (facts as unknown as BuyerFacts)
    : undefined;

export interface PurchaseLine {
  number: number;
  sku: string;
  description: string;
  quantity: number;
  unitCost: string | number;
  decisionId: string;
  position: number;
  reorderPoint: number;
  perWeek: string | number;
  coverWeeks: string | number;
  usualQuantity: number;
}

/** The lines of an order at a supplier; empty for all other facts. */
export const purchaseLinesOf = (facts: Facts): PurchaseLine[] =>
  Array.isArray(facts.lines) && typeof facts.supplierId === 'string' ? (facts.lines as PurchaseLine[]) : [];

export const currencyOf = (facts: Facts): string | undefined =>
  typeof facts.currency === 'string' ? facts.currency : undefined;

/** `sinceLastDays` -> `since last days`. */
export const humanise = (name: string): string =>
  name.replace(
    /([a-z0-9])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );

/** Nested facts as one list of `customer · tenure days`, without the lists, which have tables of their own. */
export function flatten(facts: Facts, prefix = ''): [string, string][] {
  return Object.entries(facts).flatMap(([name, value]): [string, string][] => {
    const label = prefix + humanise(name);
    if (Array.isArray(value)) {
      return value.every((item) => typeof item !== 'object') ? [[label, value.join(', ')]] : [];
    }
    if (typeof value === 'object' && value !== null) {
      return flatten(value as Facts, `${label} · `);
    }
    return [[label, plain(value)]];
  });
}

function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') {
    return '—';
  }
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}
