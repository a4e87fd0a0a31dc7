import { useTranslation } from 'react-i18next';
import type { WatchMeasure } from '../api/views';
import { money } from '../kit/format';

/** Whether a figure is within its bound. */
export function State({ breached }: { breached: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={breached ? 'tag s-rejected' : 'tag s-processed'}>
      {t(breached ? 'watch.drift' : 'watch.ok')}
    </span>
  );
}

/** Money with its direction: more at risk, or less. */
export const change = ({ money: amount, currency }: WatchMeasure): string =>
  amount == null ? '—' : (Number(amount) > 0 ? '+' : '') + money(amount, currency);
