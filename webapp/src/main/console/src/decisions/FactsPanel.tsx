import { useTranslation } from 'react-i18next';
import { flatten, type Facts } from '../explain/facts';
import { Panel } from '../kit/Panel';

/** Every fact by its name; lists such as the order's lines have their own tables. */
export function FactsPanel({ facts, type, level }: { facts: Facts; type?: string | null; level?: 2 | 3 }) {
  const { t } = useTranslation();
  return (
    <Panel
      title={t('decisions.facts')}
      aside={[type, t('decisions.factsAside')].filter(Boolean).join(' · ')}
      level={level}
    >
      <dl className="kv two-up">
        {flatten(facts).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
