import { useTranslation } from 'react-i18next';
import type { Trace } from '../api/views';
import { count } from '../kit/format';

/** How many of each kind, and whether they can be taken back. */
export function TraceCounts({ traces }: { traces: Trace[] }) {
  const { t } = useTranslation();
  const kindNames = t('oversight.effects.kinds', { returnObjects: true }) as Record<string, string>;
  const kinds = new Map<string, { times: number; reversible: boolean }>();
  for (const { type, reversible } of traces) {
    kinds.set(type, { times: (kinds.get(type)?.times ?? 0) + 1, reversible });
  }
  return (
    <table className="rows data">
      <thead>
        <tr>
          <th scope="col">{t('oversight.effects.kind')}</th>
          <th scope="col" className="num">
            {t('oversight.effects.count')}
          </th>
          <th scope="col">{t('oversight.effects.can')}</th>
        </tr>
      </thead>
      <tbody>
        {[...kinds].map(([type, { times, reversible }]) => (
          <tr key={type}>
            <th scope="row">{kindNames[type] ?? type}</th>
            <td className="num">{count(times)}</td>
            <td>{t(reversible ? 'oversight.effects.yes' : 'oversight.effects.no')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
