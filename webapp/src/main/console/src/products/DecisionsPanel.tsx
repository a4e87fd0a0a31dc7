import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { exact, moment } from '../kit/format';
import { Outcome } from '../kit/Outcome';
import { PagedPanel } from '../kit/PagedPanel';
import { useProductDecisions } from './queries';

/** What was decided about the product, each with its passport. */
export function DecisionsPanel({ sku }: { sku: string }) {
  const { t } = useTranslation();
  const list = useProductDecisions(sku);
  return (
    <PagedPanel title={t('products.decisions.title')} empty={t('products.decisions.none')} list={list}>
      {(decisions) => (
        <ul className="deeds">
          {decisions.map(({ id, at, ruleset, outcome, headline }) => (
            <li key={id}>
              <time dateTime={at} title={exact(at)}>
                {moment(at)}
              </time>
              <Link href={`/decisions/${id}`}>{ruleset}</Link>
              <span className="dim">{headline}</span>
              <Outcome outcome={outcome} />
            </li>
          ))}
        </ul>
      )}
    </PagedPanel>
  );
}
