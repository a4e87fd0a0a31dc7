import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { customerAddress } from '../kit/customerAddress';
import { percent } from '../kit/format';
import { Panel } from '../kit/Panel';
import type { Facts } from './facts';
import { pairOf, rowsOf, type PairRow } from './pair';

/** Two records side by side, with what agrees and what differs. */
export function PairPanel({ facts, level }: { facts: Facts; level: 2 | 3 }) {
  const { t } = useTranslation();
  const pair = pairOf(facts);
  if (!pair) {
    return null;
  }
  const { kind, left, right } = pair;
  return (
    <Panel title={t('decisions.pair.title')} aside={t('decisions.pair.aside')} level={level}>
      <table className="pair">
        <thead>
          <tr>
            <td />
            {[left.id, right.id].map((id) => (
              <th key={id} scope="col">
                {kind === 'customer' ? <Link href={customerAddress(id)}>{id}</Link> : id}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rowsOf(pair).map((row) => (
            <Row key={row.field} row={row} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function Row({ row }: { row: PairRow }) {
  const { t } = useTranslation();
  const { field, left, right, verdict, alike } = row;
  return (
    <tr className={verdict}>
      <th scope="row">{t(`decisions.pair.field.${field}`)}</th>
      <td>{left ?? '—'}</td>
      <td>{right ?? '—'}</td>
      <td className="how">
        {t(`decisions.pair.${verdict}`)}
        {verdict === 'differs' && alike !== undefined && (
          <span className="num dim">
            {' '}
            {t(field === 'email' ? 'decisions.pair.alikeMail' : 'decisions.pair.alike', {
              percent: percent(alike),
            })}
          </span>
        )}
      </td>
    </tr>
  );
}
