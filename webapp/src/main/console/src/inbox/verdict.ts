import type { TFunction } from 'i18next';
import type { Verdict } from '../api/views';

/** Whether two records are one is neither approved nor refused. */
export const verdictWord = (t: TFunction, kind: string, verdict: Verdict): string =>
  t(kind === 'matching' ? `inbox.matching.${verdict}` : `inbox.${verdict}`);
