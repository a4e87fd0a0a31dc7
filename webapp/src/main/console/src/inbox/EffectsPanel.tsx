import { useTranslation } from 'react-i18next';
import { Panel } from '../kit/Panel';
import { verdictWord } from './verdict';

const KNOWN = new Set([
  'countersign',
  'stock-shortage',
  'payment-failed',
  'no-carrier',
  'late-delivery',
  'return',
  'return-goods',
  'return-missing',
  'retention',
  'matching',
  'purchase',
  'purchase-late',
  'price-change',
  'price-fairness',
  'campaign-pause',
  'erasure',
]);

/** What each button will cause, before it is pressed. */
export function EffectsPanel({ kind, level }: { kind: string; level: 2 | 3 }) {
  const { t } = useTranslation();
  const words = KNOWN.has(kind) ? kind : 'other';
  return (
    <Panel title={t('inbox.effects.title')} level={level}>
      <dl className="causes">
        <dt className="dn">
          {kind === 'matching' ? verdictWord(t, kind, 'approve') : t('inbox.effects.approve')}
        </dt>
        <dd>{t(`inbox.effects.${words}.approve`)}</dd>
        <dt className="up">
          {kind === 'matching' ? verdictWord(t, kind, 'refuse') : t('inbox.effects.refuse')}
        </dt>
        <dd>{t(`inbox.effects.${words}.refuse`)}</dd>
      </dl>
    </Panel>
  );
}
