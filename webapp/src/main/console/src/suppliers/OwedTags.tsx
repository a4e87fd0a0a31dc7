import { useTranslation } from 'react-i18next';
import type { Owed } from '../api/views';

/** What is late or short of a supplier, in words; the colour only helps. */
export function OwedTags({ owed: { late, partial } }: { owed: Owed }) {
  const { t } = useTranslation();
  return late || partial ? (
    <span className="states">
      {late > 0 && <span className="tag o-refuse">{t('suppliers.late', { count: late })}</span>}
      {partial > 0 && <span className="tag warn">{t('suppliers.short', { count: partial })}</span>}
    </span>
  ) : (
    <span className="dim">{t('suppliers.onTime')}</span>
  );
}
