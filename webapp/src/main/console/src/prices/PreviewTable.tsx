import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMay } from '../api/session';
import type { PricePreviewItem } from '../api/views';
import { ConfirmDialog } from '../kit/ConfirmDialog';
import { whatHappened } from '../kit/Failure';
import { money } from '../kit/format';
import { navigate } from '../kit/address';
import { productAddress } from '../kit/productAddress';
import { say, warn } from '../kit/say';
import { SelectionBar } from '../kit/SelectionBar';
import { sums } from '../kit/sums';
import { Tick, TickAll } from '../kit/Tick';
import { useSelection } from '../kit/useSelection';
import { move } from './percent';
import { useRollOut } from './queries';
import { Verdict } from './Verdict';

const ORDER = ['apply', 'ask', 'hold', 'stay'];

interface Props {
  items: PricePreviewItem[];
  again: () => void;
  busy: boolean;
}

/** What would become of each price: from, to, by what and for how much; what would move can be rolled out. */
export function PreviewTable({ items, again, busy }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const rollOut = useRollOut();
  const rows = useMemo(
    () =>
      items
        .map((item) => ({ ...item, id: item.sku }))
        .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict)),
    [items],
  );
  const moving = useMemo(
    () => rows.filter(({ verdict }) => verdict === 'apply' || verdict === 'ask'),
    [rows],
  );
  const selection = useSelection(moving);
  const mayRollOut = useMay('supervisor', 'admin');
  const sum = sums(
    selection.chosen
      .filter(({ weeklyEffect }) => weeklyEffect)
      .map(({ currency, weeklyEffect }) => ({ currency: currency ?? '', total: weeklyEffect ?? '0' })),
  )
    .map(([currency, effect]) => money(effect, currency))
    .join(' + ');
  const confirm = (): void => {
    if (rollOut.isPending) {
      return;
    }
    rollOut.mutate(
      selection.chosen.map(({ sku }) => sku),
      {
        onSuccess: ({ items: made }) => {
          say(t('prices.round.done', { count: made.length }));
          navigate('/price-changes');
        },
        onError: (error) => {
          warn(whatHappened(error, t));
          setAsking(false);
        },
      },
    );
  };
  return (
    <>
      <p className="found dim" role="status">
        {t('prices.round.found', { count: moving.length, all: items.length })}{' '}
        <button className="lnk" onClick={again} aria-disabled={busy}>
          {t('prices.round.again')}
        </button>
      </p>
      <div className="sheet">
        <table className="rows moved looked">
          <thead>
            <tr>
              {mayRollOut && (
                <TickAll selection={selection} of={moving.length} label={t('prices.round.selectMoving')} />
              )}
              {['product', 'from', 'to', 'move', 'verdict', 'reason', 'effect'].map((name) => (
                <th key={name} scope="col" className={`c-m-${name}`}>
                  {t(`prices.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((item) => (
              <tr key={item.sku}>
                {mayRollOut && (
                  <Tick
                    selection={selection}
                    id={item.sku}
                    label={t('prices.round.select', { sku: item.sku })}
                    can={moving.includes(item)}
                  />
                )}
                <th scope="row" className="c-m-product">
                  <Link href={productAddress(item.sku)}>{item.description}</Link>
                  <span className="dim mono">{item.sku}</span>
                </th>
                <td className="c-m-from num">{money(item.from, item.currency)}</td>
                <td className="c-m-to num">{item.to ? money(item.to, item.currency) : '—'}</td>
                <td className="c-m-move num">{item.percent ? move(item.percent) : '—'}</td>
                <td className="c-m-verdict">
                  <Verdict verdict={item.verdict} />
                </td>
                <td className="c-m-reason">{item.why}</td>
                <td className="c-m-effect num">
                  {item.weeklyEffect ? money(item.weeklyEffect, item.currency) : '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {selection.chosen.length > 0 && (
        <SelectionBar
          selected={selection.chosen.length}
          sum={sum && t('prices.round.sum', { sum })}
          clear={selection.clear}
        >
          <button className="b prim" onClick={() => setAsking(true)}>
            {t('prices.rollOut')}
          </button>
        </SelectionBar>
      )}
      {asking && (
        <ConfirmDialog
          title={t('prices.round.confirm', { count: selection.chosen.length })}
          text={t('prices.rollOutText')}
          word={t('prices.rollOut')}
          bad={false}
          pending={rollOut.isPending}
          confirm={confirm}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
