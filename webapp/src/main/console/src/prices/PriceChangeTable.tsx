import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PriceChange } from '../api/views';
import { exact, moment, money } from '../kit/format';
import { productAddress } from '../kit/productAddress';
import { Tick, TickAll, useTickKey, type Selection } from '../kit/Tick';
import { useRowKeys } from '../kit/useRowKeys';
import { move } from './percent';
import { PriceState } from './PriceState';

interface Props {
  changes: PriceChange[];
  /** Absent for whoever may take nothing back. */
  selection?: Selection<PriceChange>;
}

const COLUMNS = ['product', 'from', 'to', 'move', 'state', 'binding', 'effect', 'created', 'why'] as const;

/** One row a change; J and K walk through the rows, Enter opens the product, X ticks what can be taken back. */
export function PriceChangeTable({ changes, selection }: Props) {
  const { t } = useTranslation();
  const body = useRowKeys();
  const applied = changes.filter(({ state }) => state === 'APPLIED');
  useTickKey(applied, selection?.toggle);
  return (
    <div className="sheet">
      <table className="rows moved">
        <thead>
          <tr>
            {selection && <TickAll selection={selection} of={applied.length} label={t('prices.selectAll')} />}
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

function Row({ change, selection }: { change: PriceChange; selection?: Selection<PriceChange> }) {
  const { t } = useTranslation();
  const { id, sku, description, currency, state, createdAt, signedBy, note } = change;
  return (
    <tr data-id={id}>
      {selection && (
        <Tick selection={selection} id={id} label={t('prices.select', { id })} can={state === 'APPLIED'} />
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
