import { useTranslation } from 'react-i18next';
import type { ProductCounts } from '../api/views';
import { total } from '../kit/format';

const NEEDS = ['task', 'out', 'low', 'late', 'unsupplied'] as const;

interface Props {
  counts: ProductCounts | undefined;
  needs: string;
  choose: (needs: string) => void;
}

/** All products, those that need a person, and those that need the same thing; each with its number. */
export function NeedFilter({ counts, needs, choose }: Props) {
  const { t } = useTranslation();
  const pressing = counts ? NEEDS.reduce((sum, need) => sum + counts[need], 0) : 0;
  const choices: [string, number | undefined][] = [
    ['', counts && pressing + counts.none],
    ['any', counts && pressing],
    ...NEEDS.map((need): [string, number | undefined] => [need, counts?.[need]]),
  ];
  return (
    <div className="needs" role="group" aria-label={t('products.needs')}>
      {choices.map(([need, number]) => (
        <button key={need} className="b sm" aria-pressed={needs === need} onClick={() => choose(need)}>
          {t(`products.filter.${need || 'all'}`)}
          {number !== undefined && <span className="num">{total(number)}</span>}
        </button>
      ))}
    </div>
  );
}
