import { useTranslation } from 'react-i18next';
import type { PricePreviewItem } from '../api/views';

const COLOURS: Record<PricePreviewItem['verdict'], string> = {
  apply: 'tag o-approve',
  ask: 'tag o-escalate',
  hold: 'tag o-refuse',
  stay: 'tag',
};

/** What would become of a price now, in words. */
export function Verdict({ verdict }: { verdict: PricePreviewItem['verdict'] }) {
  const { t } = useTranslation();
  return <span className={COLOURS[verdict]}>{t(`prices.verdict.${verdict}`)}</span>;
}
