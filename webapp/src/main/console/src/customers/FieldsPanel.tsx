import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Customer, CustomerField, CustomerValue } from '../api/views';
import { storyAddress } from '../events/address';
import { day, exact } from '../kit/format';
import { Panel } from '../kit/Panel';

/** Each value with who said it, and under it what others say instead. */
export function FieldsPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  if (!customer.fields.length) {
    return (
      <Panel title={t('customers.values')}>
        <p className="pn-p">{t('customers.noValues')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('customers.values')} aside={t('customers.valuesAside')}>
      <dl className="told">
        {customer.fields.map((field) => (
          <Row key={field.field} field={field} several={customer.ids.length > 1} />
        ))}
      </dl>
    </Panel>
  );
}

function Row({ field, several }: { field: CustomerField; several: boolean }) {
  const { t } = useTranslation();
  const { holds, others, rule } = field;
  return (
    <div>
      <dt>{t(`customers.field.${field.field}`)}</dt>
      <dd>
        <b>{shown(field.field, holds)}</b>
        <Source told={holds} several={several} />
        {others.length > 0 && (
          <>
            <p className="why">{rule}</p>
            <ul aria-label={t('customers.instead', { field: t(`customers.field.${field.field}`) })}>
              {others.map((told) => (
                <li key={told.value}>
                  <s>{shown(field.field, told)}</s>
                  <Source told={told} several={several} />
                </li>
              ))}
            </ul>
          </>
        )}
      </dd>
    </div>
  );
}

const shown = (field: CustomerField['field'], told: CustomerValue): string =>
  field === 'createdAt' && !Number.isNaN(Date.parse(told.value)) ? day(told.value) : told.value;

function Source({ told, several }: { told: CustomerValue; several: boolean }) {
  const { t } = useTranslation();
  const { kind, reference, source, at, customerId } = told;
  return (
    <span className="src">
      {kind === 'event' ? (
        <Link href={storyAddress({ source: source ?? '', id: reference })}>
          {t('customers.from.event', { source, reference })}
        </Link>
      ) : kind === 'order' ? (
        <Link href={`/decisions?subject=${encodeURIComponent(reference)}`}>
          {t('customers.from.order', { reference })}
        </Link>
      ) : (
        t('customers.from.import', { reference })
      )}
      {several && customerId && <span className="mono">{customerId}</span>}
      <time dateTime={at} title={exact(at)}>
        {day(at)}
      </time>
    </span>
  );
}
