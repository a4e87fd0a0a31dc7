import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { day, exact, money } from '../kit/format';
import { PagedPanel } from '../kit/PagedPanel';
import { useCustomerReturns } from './queries';

/** What came back. */
export function ReturnsPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const list = useCustomerReturns(id);
  return (
    <PagedPanel title={t('customers.returnList')} empty={t('customers.noReturns')} list={list}>
      {(returns) => (
        <ul className="deeds slim">
          {returns.map((back) => (
            <li key={back.returnId}>
              <time dateTime={back.requestedAt} title={exact(back.requestedAt)}>
                {day(back.requestedAt)}
              </time>
              {back.decisionId ? (
                <Link href={`/decisions/${back.decisionId}`}>{back.returnId}</Link>
              ) : (
                <b>{back.returnId}</b>
              )}
              <span className="num">{money(back.refunded ?? back.promised, back.currency)}</span>
            </li>
          ))}
        </ul>
      )}
    </PagedPanel>
  );
}
