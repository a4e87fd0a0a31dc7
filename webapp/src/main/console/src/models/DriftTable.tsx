import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WatchMeasure } from '../api/views';
import { change, State } from './watchWords';

const FIRST = 6;

/** Each feature: how far it has moved, which way, and what that changes; the furthest first. */
export function DriftTable({ inputs }: { inputs: WatchMeasure[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const sorted = [...inputs].sort((a, b) => b.value - a.value);
  return (
    <>
      <div className="scroller" tabIndex={0} role="region" aria-label={t('watch.features')}>
        <table className="mini wt-f">
          <thead>
            <tr>
              <th scope="col">{t('watch.feature')}</th>
              <th scope="col">{t('watch.state')}</th>
              <th scope="col" className="wt-w">
                {t('watch.now')}
              </th>
              <th scope="col">{t('watch.moved')}</th>
              <th scope="col" title={t('watch.moneyTitle')}>
                {t('watch.money')}
              </th>
            </tr>
          </thead>
          <tbody>
            {(all ? sorted : sorted.slice(0, FIRST)).map((one) => (
              <tr key={one.label}>
                <th scope="row">{one.label}</th>
                <td>
                  <State breached={one.breached} />
                </td>
                <td className="wt-w">{direction(one)}</td>
                <td>
                  <Moved value={one.value} bound={one.bound} />
                </td>
                <td>{change(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {inputs.length > FIRST && (
        <div className="wt-m">
          <button className="b" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('watch.fewer') : t('watch.all', { count: inputs.length })}
          </button>
        </div>
      )}
    </>
  );
}

/** Its words without its name, which stands beside them. */
const direction = ({ label, words }: WatchMeasure): string => {
  const rest = words.slice((label ?? '').length + 2);
  return words.startsWith(`${label}: `) ? rest : words;
};

/** The index as a bar of which the mark is the bound. */
function Moved({ value, bound }: { value: number; bound: number }) {
  const share = Math.min(1, value / (2 * bound));
  return (
    <span className="wt-b">
      <span aria-hidden className={value > bound ? 'over' : undefined}>
        <i style={{ width: `${share * 100}%` }} />
      </span>
      {value.toFixed(2)}
    </span>
  );
}
