import type { PurchaseOrder } from '../api/views';

const AWAITED = ['SENT', 'PARTIAL'];

/** Whether goods may still come of it, or it may still be sent. */
export const isOpen = ({ state }: PurchaseOrder): boolean =>
  state === 'PROPOSED' || state === 'HELD' || AWAITED.includes(state);

/** Whether the supplier knows of it and owes goods. */
export const isSent = ({ state }: PurchaseOrder): boolean => AWAITED.includes(state);

const DAY = 86_400_000;

/** How many days after the promised day; 0 while it is not late. The promised day itself is still in time. */
export function daysLate(order: PurchaseOrder, now = Date.now()): number {
  if (!isSent(order) || !order.promisedOn) {
    return 0;
  }
  return Math.max(0, Math.floor((now - Date.parse(order.promisedOn)) / DAY));
}
