import { useTranslation } from 'react-i18next';
import type { Effect } from '../api/views';
import { exact, moment } from '../kit/format';
import { Panel } from '../kit/Panel';

/** What went out because of it, and whether the outside has it already. */
export function EffectsSentPanel({ effects }: { effects: Effect[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('decisions.effects')}>
      {!effects.length && <p className="pn-p">{t('decisions.noEffects')}</p>}
      <ul className="effects">
        {effects.map(({ id, type, sentAt, failedBecause, data }) => (
          <li key={id}>
            <details>
              <summary>
                <span className="mono">{type}</span>
                {failedBecause ? (
                  <span className="tag s-rejected" title={failedBecause}>
                    {t('decisions.unsendable')}
                  </span>
                ) : (
                  <span className={sentAt ? 'dim' : 'tag warn'} title={sentAt ? exact(sentAt) : undefined}>
                    {sentAt ? t('decisions.sent', { at: moment(sentAt) }) : t('decisions.unsent')}
                  </span>
                )}
              </summary>
              <pre tabIndex={0} role="group" aria-label={type}>
                {JSON.stringify(data ?? {}, null, 2)}
              </pre>
            </details>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
