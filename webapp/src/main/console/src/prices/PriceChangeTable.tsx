import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PriceChange } from '../api/views';
import { Check } from '../kit/Check';
import { exact, moment, money } from '../kit/format';
import { useSingleKeys } from '../kit/keys';
import { productAddress } from '../kit/productAddress';
import { useRowKeys } from '../kit/useRowKeys';
import type { useSelection } from '../kit/useSelection';
import { move } from './percent';
import { PriceState } from './PriceState';

type Selection = ReturnType<typeof useSelection<PriceChange>>;

interface Props {
  changes: PriceChange[];
  /** Absent for whoever may take nothing back. */
  selection?: Selection;
}

const COLUMNS = ['product', 'from', 'to', 'move', 'state', 'binding', 'effect', 'created', 'why'] as const;

/** One row a change; J and K walk through the rows, Enter opens the product, X ticks what can be taken back. */
export function PriceChangeTable({ changes, selection }: Props) {
  const { t } = useTranslation();
  const body = useRowKeys();
  const applied = changes.filter(({ state }) => state === 'APPLIED');
  useSingleKeys({
    x: () => {
      const id = document.activeElement?.closest('tr')?.dataset.id;
      if (id && applied.some((change) => change.id === id)) {
        selection?.toggle(id);
      }
    },
  });
  const all = !!selection && applied.length > 0 && selection.chosen.length === applied.length;
  return (
    <div className="sheet">
      <table className="rows moved">
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="c-tick">
                <Check
                  checked={all}
                  mixed={!all && selection.chosen.length > 0}
                  onChange={all ? selection.clear : selection.all}
                  aria-label={t('prices.selectAll')}
                />
              </th>
            )}
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={`c-m-${column}`}>
                {t(`prices.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {changes.map((change) => (
            <Row key={change.id} change={change} selection={selection} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ change, selection }: { change: PriceChange; selection?: Selection }) {
  const { t } = useTranslation();
  const { id, sku, description, currency, state, createdAt, signedBy, note } = change;
  return (
    <tr data-id={id}>
      {selection && (
        <td className="c-tick">
          {state === 'APPLIED' && (
            <Check
              checked={selection.ids.has(id)}
              onChange={() => selection.toggle(id)}
              aria-label={t('prices.select', { id })}
            />
          )}
        </td>
      )}
      <th scope="row" className="c-m-product">
        <Link href={productAddress(sku)}>{description}</Link>
        <span className="dim">
          <span className="mono">{sku}</span> · {id}
        </span>
      </th>
      <td className="c-m-from num">{money(change.from, currency)}</td>
      <td className="c-m-to num">{money(change.to, currency)}</td>
      <td className="c-m-move num">{move(change.percent)}</td>
      <td className="c-m-state">
        <PriceState state={state} />
        {(signedBy ?? note) && <span className="dim rs">{[signedBy, note].filter(Boolean).join(' · ')}</span>}
      </td>
      <td className="c-m-binding">{change.binding ?? '—'}</td>
      <td className="c-m-effect num">{change.weeklyEffect ? money(change.weeklyEffect, currency) : '—'}</td>
      <td className="c-m-created">
        <time dateTime={createdAt} title={exact(createdAt)}>
          {moment(createdAt)}
        </time>
      </td>
      <td className="c-m-why">
        <Link href={`/decisions/${change.proposalId}`} aria-label={t('prices.decisionOf', { id })}>
          {t('prices.decision')}
        </Link>
      </td>
    </tr>
  );
}
