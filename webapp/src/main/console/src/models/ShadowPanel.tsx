import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ModelShadow } from '../api/views';
import { count } from '../kit/format';
import { Panel } from '../kit/Panel';

const decimals = (value: number): string => value.toFixed(3);

/** What a version says beside the one that serves, and how many decisions would have been others. */
export function ShadowPanel({ shadow, level }: { shadow: ModelShadow; level?: 2 | 3 }) {
  const { t } = useTranslation();
  const { scored, meanScore, meanFormerScore, turns } = shadow;
  const others = turns.reduce((sum, turn) => sum + turn.count, 0);
  return (
    <Panel title={t('models.shadow.title')} aside={shadow.version} level={level}>
      <div className="pn-p">
        {scored === 0 ? (
          <p>{t('models.shadow.none')}</p>
        ) : (
          <>
            <p>
              {t('models.shadow.text', { count: scored, others: count(others) })}{' '}
              {meanScore != null && t('models.shadow.mean', { mean: decimals(meanScore) })}
              {meanFormerScore != null && t('models.shadow.former', { mean: decimals(meanFormerScore) })}
            </p>
            <ul className="plain">
              {turns.map((turn) => (
                <li key={turn.from + turn.to}>
                  {t('models.shadow.turn', { count: turn.count, from: turn.from, to: turn.to })}{' '}
                  {turn.exampleDecisionId && (
                    <Link href={`/decisions/${turn.exampleDecisionId}`}>{t('models.shadow.example')}</Link>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Panel>
  );
}
