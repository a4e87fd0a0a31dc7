import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Passport } from '../api/views';
import { Outcome } from '../kit/Outcome';
import { Panel } from '../kit/Panel';

/** The other decisions about the same thing that the same event caused. */
export function SiblingsPanel({ siblings }: Pick<Passport, 'siblings'>) {
  const { t } = useTranslation();
  if (!siblings.length) {
    return null;
  }
  return (
    <Panel title={t('decisions.siblings')}>
      <ul className="siblings">
        {siblings.map(({ id, ruleset, outcome }) => (
          <li key={id}>
            <Link href={`/decisions/${id}`}>{ruleset}</Link>
            <Outcome outcome={outcome} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
