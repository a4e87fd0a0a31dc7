import { useTranslation } from 'react-i18next';
import type { PriceChange } from '../api/views';

const COLOURS: Record<PriceChange['state'], string> = {
  PROPOSED: 'tag',
  HELD: 'tag seal',
  APPLIED: 'tag o-approve',
  REFUSED: 'tag o-refuse',
  SUPERSEDED: 'tag',
  TAKEN_BACK: 'tag o-refuse',
};

/** What became of a price change, in words. */
export function PriceState({ state }: { state: PriceChange['state'] }) {
  const { t } = useTranslation();
  return <span className={COLOURS[state]}>{t(`prices.state.${state}`)}</span>;
}
