import { useTranslation } from 'react-i18next';
import { useNow } from '../kit/clock';
import { duration, exact } from '../kit/format';

const AROUND = 2 * Math.PI * 5.5;
const URGENT = 600;
const SOON = 1800;

/** How much of a task's time is left: a ring that empties, and the time in words. */
export function Ring({ openedAt, dueAt }: { openedAt: string; dueAt: string }) {
  const { t } = useTranslation();
  const now = useNow();
  const left = (Date.parse(dueAt) - now) / 1000;
  const whole = Math.max(1, (Date.parse(dueAt) - Date.parse(openedAt)) / 1000);
  const share = Math.max(0, Math.min(1, left / whole));
  const tone = left < URGENT ? 'bad' : left < SOON ? 'warn' : 'calm';
  return (
    <span className={`sla ${tone}`} title={exact(dueAt)}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="5.5" className="sla-b" />
        <circle
          cx="7"
          cy="7"
          r="5.5"
          className="sla-f"
          strokeDasharray={`${share * AROUND} ${AROUND}`}
          transform="rotate(-90 7 7)"
        />
      </svg>
      {left > 0 ? (
        <span>
          {duration(left)}
          <span className="vh"> {t('words.left')}</span>
        </span>
      ) : (
        <span>
          <span className="vh">{t('words.late', { time: duration(-left) })}</span>
          <span aria-hidden="true">−{duration(-left)}</span>
        </span>
      )}
    </span>
  );
}
