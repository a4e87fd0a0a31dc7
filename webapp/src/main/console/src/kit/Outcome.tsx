import { useTranslation } from 'react-i18next';
import type { OutcomeWord } from '../api/views';

/** An outcome always comes with its word; the colour only helps. */
export function Outcome({ outcome, queue }: { outcome: OutcomeWord; queue?: string | null }) {
  const { t } = useTranslation();
  return (
    <span className={`tag o-${outcome}`}>
      {t(`words.outcome.${outcome}`, { defaultValue: outcome })}
      {queue && ` · ${queue}`}
    </span>
  );
}
