import { useTranslation } from 'react-i18next';
import type { WatchFairness } from '../api/views';
import { count, day } from '../kit/format';
import { FairnessPanel } from './FairnessPanel';

/** How a model in service treated groups, on the last month's decisions of which the truth is known. */
export function WatchedFairness({ fairness, level }: { fairness: WatchFairness; level?: 2 | 3 }) {
  const { t } = useTranslation();
  const { at, rows, version, table } = fairness;
  return (
    <FairnessPanel
      fairness={table}
      title={t('watch.fairness.title')}
      aside={t('watch.fairness.measured', { at: day(at), rows: count(rows), version })}
      level={level}
    />
  );
}
