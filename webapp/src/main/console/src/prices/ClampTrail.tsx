import { useTranslation } from 'react-i18next';
import type { PriceNext, PriceRule } from '../api/views';

/** Guards hold a price back; of several the last one in the trail is the one that binds. */
const GUARD = /^PRC-90[1-5]$/;
const RESULT = 'PRC-900';

/** A rule that wants two things says one sentence for both. */
const isSame = (a: PriceRule, b: PriceRule): boolean => a.rule === b.rule && a.because === b.because;

/** From what the rules wished to the price that is put up: every guard in its turn, the binding one marked. */
export function ClampTrail({ next }: { next: PriceNext }) {
  const { t } = useTranslation();
  const trail = [...next.trail].sort((a, b) => Number(a.rule === RESULT) - Number(b.rule === RESULT));
  const binding = next.binding ? trail.findLastIndex(({ rule }) => GUARD.test(rule)) : -1;
  const rules = next.rules.filter((rule, i) => !next.rules.slice(i + 1).some((later) => isSame(rule, later)));
  return (
    <>
      {rules.length > 0 && (
        <>
          <h3 className="pn-3">{t('prices.rules')}</h3>
          <ul className="reasons">
            {rules.map((rule, i) => (
              <Line key={`${rule.rule}-${i}`} rule={rule} />
            ))}
          </ul>
        </>
      )}
      {trail.length > 0 && (
        <>
          <h3 className="pn-3">{t('prices.trail')}</h3>
          <ol className="reasons trail">
            {trail.map((rule, i) => (
              <li key={`${rule.rule}-${i}`} className={i === binding ? 'binds' : undefined}>
                <span className="mono rid">{rule.rule}</span>
                <span>
                  <b>{rule.because}</b>
                </span>
                {i === binding && <span className="tag warn">{t('prices.binds')}</span>}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function Line({ rule }: { rule: PriceRule }) {
  const { t } = useTranslation();
  return (
    <li>
      <span className="mono rid">{rule.rule}</span>
      <span>
        <b>{rule.because}</b>
      </span>
      <span className={`tag o-${rule.wants}`}>{t(`words.outcome.${rule.wants}`)}</span>
    </li>
  );
}
