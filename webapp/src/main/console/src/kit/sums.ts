/** Sums by currency, the currencies in their order. */
export function sums(orders: { currency: string; total: string }[]): [string, number][] {
  const all = new Map<string, number>();
  orders.forEach(({ currency, total }) => all.set(currency, (all.get(currency) ?? 0) + Number(total)));
  return [...all].sort(([a], [b]) => a.localeCompare(b));
}
