import { useTranslation } from 'react-i18next';
import type { OrderState, Passport } from '../api/views';
import { currencyOf } from '../explain/facts';
import { money } from '../kit/format';
import { Panel } from '../kit/Panel';

const FIELDS = ['state', 'payment', 'carrier', 'trackingNumber', 'promisedBy', 'total'] as const;

/** Where the order stands now, and how the decision turned out. */
export function OrderPanel({ decision, order }: { decision: Passport; order: OrderState }) {
  const { t } = useTranslation();
  const shown = (field: (typeof FIELDS)[number]): string => {
    const value = order[field];
    if (field === 'total') {
      return money(value, order.currency ?? currencyOf(decision.facts));
    }
    return value ? value.toLowerCase().replaceAll('_', ' ') : '—';
  };
  return (
    <Panel title={t('decisions.order')}>
      <dl className="kv">
        {FIELDS.filter((field) => order[field]).map((field) => (
          <div key={field}>
            <dt>{t(`decisions.orderField.${field}`)}</dt>
            <dd>{field === 'trackingNumber' ? order.trackingNumber : shown(field)}</dd>
          </div>
        ))}
        {decision.outcomeLater && (
          <div>
            <dt>{t('decisions.later')}</dt>
            <dd>{decision.outcomeLater}</dd>
          </div>
        )}
      </dl>
    </Panel>
  );
}
