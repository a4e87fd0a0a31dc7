import { useTranslation } from 'react-i18next';
import type { Adjustment, Passport, Reason } from '../api/views';
import { Panel } from '../kit/Panel';

/** Every rule that spoke, in words and with its id; on demand those that were asked and stayed silent. */
export function ReasonsPanel({ decision, level }: { decision: Passport; level: 2 | 3 }) {
  const { t } = useTranslation();
  const { reasons, clamps, notFired, ruleset, version } = decision;
  const corrections = (clamps ?? []).filter(({ rule }) => !reasons.some((reason) => reason.rule === rule));
  return (
    <Panel title={t('decisions.fired')} aside={`${ruleset} v${version}`} level={level}>
      {reasons.length === 0 && <p className="pn-p">{t('decisions.noneFired')}</p>}
      <ul className="reasons">
        {[...reasons, ...corrections].map((reason, index) => (
          <ReasonLine key={`${reason.rule}-${index}`} reason={reason} />
        ))}
      </ul>
      {!!notFired?.length && (
        <details className="silent">
          <summary>{t('decisions.silent', { count: notFired.length })}</summary>
          <ul className="reasons">
            {notFired.map(({ rule, sentence }) => (
              <li key={rule}>
                <span className="mono rid">{rule}</span>
                <span className="dim">{sentence}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

function ReasonLine({ reason }: { reason: Reason }) {
  const { t } = useTranslation();
  const { rule, sentence, wants, because, adjustments } = reason;
  const word = wants.split(/[ (:]/)[0];
  return (
    <li>
      <span className="mono rid">{rule}</span>
      <span>
        <b>{because}</b>
        {sentence && sentence !== because && <span className="rs">{sentence}</span>}
        {adjustments?.map((adjustment, index) => (
          <span className="rs mono" key={index}>
            {inWords(adjustment)}
          </span>
        ))}
      </span>
      <span className={`tag o-${word}`}>{t(`words.outcome.${word}`, { defaultValue: wants })}</span>
    </li>
  );
}

/** `discount.line 2 = 5`: what is changed, on which part, by how much or to what. */
function inWords({ what, part, number, text }: Adjustment): string {
  const value = number ?? text;
  return [what, part, value !== null && value !== undefined && `= ${value}`].filter(Boolean).join(' ');
}
