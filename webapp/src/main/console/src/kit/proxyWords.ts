import type { TFunction } from 'i18next';

/** How well one fact gives a group away, in words; the figure stands with them. */
export function proxyWords(t: TFunction, fact?: string | null, auc?: number | null): string {
  if (!fact || auc == null) {
    return t('words.tells.none');
  }
  const how = auc >= 0.9 ? 'sure' : auc >= 0.7 ? 'well' : auc >= 0.6 ? 'little' : 'hardly';
  return t(`words.tells.${how}`, { fact, auc: auc.toFixed(2) });
}
