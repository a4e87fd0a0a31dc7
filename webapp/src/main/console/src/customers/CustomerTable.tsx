import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CustomerLine } from '../api/views';
import { customerAddress } from '../kit/customerAddress';
import { useRowKeys } from '../kit/useRowKeys';

const COLUMNS = ['id', 'name', 'email', 'country', 'tier'] as const;

/** One row a customer; J and K walk through the rows, Enter opens one. */
export function CustomerTable({ customers }: { customers: CustomerLine[] }) {
  const { t } = useTranslation();
  const body = useRowKeys();
  return (
    <div className="sheet">
      <table className="rows customers">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={`c-${column}`}>
                {t(`customers.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {customers.map(({ customerId, name, email, country, tier, sameAs }) => (
            <tr key={customerId}>
              <th scope="row" className="c-id">
                <Link href={customerAddress(customerId)}>{customerId}</Link>
                {sameAs && <span className="tag">{t('customers.sameAs', { id: sameAs })}</span>}
              </th>
              <td className="c-name">{name ?? '—'}</td>
              <td className="c-email">{email ?? '—'}</td>
              <td className="c-country">{country ?? '—'}</td>
              <td className="c-tier">{tier ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
