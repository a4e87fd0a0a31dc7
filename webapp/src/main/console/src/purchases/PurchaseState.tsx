import { useTranslation } from 'react-i18next';
import type { PurchaseOrder } from '../api/views';
import { daysLate } from './state';

const COLOURS: Record<PurchaseOrder['state'], string> = {
  PROPOSED: 'tag',
  HELD: 'tag seal',
  SENT: 'tag warn',
  PARTIAL: 'tag warn',
  RECEIVED: 'tag o-approve',
  REFUSED: 'tag o-refuse',
  CANCELLED: 'tag o-refuse',
};

/** How far an order is, in words, and whether its supplier is late. */
export function PurchaseState({ order }: { order: PurchaseOrder }) {
  const { t } = useTranslation();
  const late = daysLate(order);
  return (
    <span className="states">
      <span className={COLOURS[order.state]}>{t(`purchases.state.${order.state}`)}</span>
      {late > 0 && <span className="tag o-refuse">{t('purchases.late', { count: late })}</span>}
    </span>
  );
}
