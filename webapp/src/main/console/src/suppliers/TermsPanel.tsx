import { useTranslation } from 'react-i18next';
import type { Supplier } from '../api/views';
import { money } from '../kit/format';
import { Panel } from '../kit/Panel';

/** What the supplier asks of each order. */
export function TermsPanel({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation();
  const { order, currency } = supplier;
  const rows: [string, string | undefined][] = [
    ['minimumValue', order.minimumValue],
    ['freight', order.freight],
    ['freightFreeFrom', order.freightFreeFrom],
  ];
  const told = rows.filter((row): row is [string, string] => row[1] != null);
  return (
    <Panel title={t('suppliers.terms.title')}>
      {told.length ? (
        <dl className="kv">
          {told.map(([name, amount]) => (
            <div key={name}>
              <dt>{t(`suppliers.terms.${name}`)}</dt>
              <dd>{money(amount, currency)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="pn-p dim">{t('suppliers.terms.none')}</p>
      )}
    </Panel>
  );
}
