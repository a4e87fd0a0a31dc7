import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { exact, moment } from '../kit/format';
import { Outcome } from '../kit/Outcome';
import { PagedPanel } from '../kit/PagedPanel';
import { useCustomerDecisions } from './queries';

/** What was decided about the orders, each with its passport. */
export function DecisionsPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const list = useCustomerDecisions(id);
  return (
    <PagedPanel title={t('customers.decisionList')} empty={t('customers.noDecisions')} list={list}>
      {(decisions) => (
        <ul className="deeds">
          {decisions.map(({ id: decision, at, ruleset, subject, outcome, headline }) => (
            <li key={decision}>
              <time dateTime={at} title={exact(at)}>
                {moment(at)}
              </time>
              <Link href={`/decisions/${decision}`}>
                {ruleset.split('/').at(-1)} · {subject}
              </Link>
              <span className="dim">{headline}</span>
              <Outcome outcome={outcome} />
            </li>
          ))}
        </ul>
      )}
    </PagedPanel>
  );
}
