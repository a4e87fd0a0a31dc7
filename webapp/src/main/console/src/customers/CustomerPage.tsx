import { useTranslation } from 'react-i18next';
import type { Customer } from '../api/views';
import { WaterfallPanel } from '../explain/WaterfallPanel';
import { CopyLink } from '../kit/CopyLink';
import { PageHead } from '../kit/PageHead';
import { Unready } from '../kit/Unready';
import { WaitingPanel } from '../kit/WaitingPanel';
import { DecisionsPanel } from './DecisionsPanel';
import { EventsPanel } from './EventsPanel';
import { FieldsPanel } from './FieldsPanel';
import { JoinedPanel } from './JoinedPanel';
import { OrdersPanel } from './OrdersPanel';
import { PrivacyPanel } from './PrivacyPanel';
import { useCustomer } from './queries';
import { ReturnsPanel } from './ReturnsPanel';
import { ScoreNote } from './ScoreNote';
import { TotalsPanel } from './TotalsPanel';

/** One customer: who said what, what waits, what was ordered, decided and scored. */
export default function CustomerPage({ id }: { id: string }) {
  const asked = useCustomer(id);
  if (!asked.data) {
    return <Unready asked={asked} />;
  }
  const customer = asked.data;
  return (
    <div className="page passport">
      <Head customer={customer} />
      <WaitingPanel tasks={customer.tasks} />
      <TotalsPanel totals={customer.totals} />
      <div className="pass-cols">
        <div className="pass-col">
          <JoinedPanel customer={customer} />
          <FieldsPanel customer={customer} />
          <OrdersPanel id={id} />
          <DecisionsPanel id={id} />
        </div>
        <div className="pass-col">
          {customer.scores.map((score) => (
            <div key={score.prediction.model} className="scored">
              <WaterfallPanel prediction={score.prediction} level={2} />
              <ScoreNote score={score} />
            </div>
          ))}
          <ReturnsPanel id={id} />
          <EventsPanel id={id} />
          <PrivacyPanel id={id} />
        </div>
      </div>
    </div>
  );
}

function Head({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const { customerId, name, email, tier, country } = customer;
  const sub = (
    <>
      <span className="mono">{customerId}</span>
      {name && email && <span>{email}</span>}
      {tier && <span>{tier}</span>}
      {country && <span>{country}</span>}
    </>
  );
  return (
    <PageHead title={name ?? email ?? t('customers.one', { id: customerId })} sub={sub}>
      <CopyLink />
    </PageHead>
  );
}
