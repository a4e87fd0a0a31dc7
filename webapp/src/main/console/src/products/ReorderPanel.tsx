import { useTranslation } from 'react-i18next';
import type { Reorder } from '../api/views';
import { count, money } from '../kit/format';
import { Panel } from '../kit/Panel';

/** What would be ordered now and why, or why nothing: the answer, every number on the way to it, and who spoke. */
export function ReorderPanel({ reorder }: { reorder: Reorder }) {
  const { t } = useTranslation();
  const { orders, quantity, why, unitCost, currency, steps, rules, binding, reorderPoint, position } =
    reorder;
  return (
    <Panel title={t('products.reorder.title')} aside={t('products.reorder.aside')}>
      <div className="next">
        <p className="next-b">
          <b>
            {orders
              ? t('products.reorder.orders', { count: quantity, shown: count(quantity) })
              : t('products.reorder.nothing')}
          </b>
          {orders && unitCost && (
            <span className="num">
              {t('products.reorder.value', {
                each: money(unitCost, currency),
                all: money(Number(unitCost) * quantity, currency),
              })}
            </span>
          )}
        </p>
        <p>{why}</p>
        {reorderPoint != null && position != null && (
          <Level position={position} point={reorderPoint} quantity={orders ? quantity : 0} />
        )}
      </div>
      {rules.length > 0 && (
        <>
          <h3 className="pn-3">{t('products.reorder.rules')}</h3>
          <ul className="reasons">
            {rules.map(({ rule, wants, because }) => (
              <li key={rule + because}>
                <span className="mono rid">{rule}</span>
                <span>
                  <b>{because}</b>
                </span>
                <span className={`tag o-${wants}`}>{t(`words.outcome.${wants}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {steps.length > 0 && (
        <>
          <h3 className="pn-3">{t('products.reorder.steps')}</h3>
          <table className="steps">
            <thead className="vh">
              <tr>
                <th scope="col">{t('products.reorder.what')}</th>
                <th scope="col">{t('products.reorder.number')}</th>
                <th scope="col">{t('products.reorder.because')}</th>
              </tr>
            </thead>
            <tbody>
              {steps.map(({ rule, what, number, because }) => (
                <tr key={rule}>
                  <th scope="row">{what}</th>
                  <td className="num">{number}</td>
                  <td className="dim">
                    {because}{' '}
                    {rule === binding && <span className="tag warn">{t('products.reorder.binding')}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Panel>
  );
}

/** Position and reorder point on one line, so that one sees how far it is to the next order. */
function Level({ position, point, quantity }: { position: number; point: number; quantity: number }) {
  const { t } = useTranslation();
  const most = Math.max(position + quantity, point * 1.5, 1);
  const share = (pieces: number): string => `${Math.max(0, Math.min(100, (pieces / most) * 100))}%`;
  const says = t('products.reorder.level', { position: count(position), point: count(point) });
  return (
    <div className="lvl">
      <div className="lvl-b" role="img" aria-label={says}>
        <i className={position <= point ? 'low' : undefined} style={{ width: share(position) }} />
        {quantity > 0 && <i className="more" style={{ left: share(position), width: share(quantity) }} />}
        <b style={{ left: share(point) }} />
      </div>
      <p className="dim">{says}</p>
    </div>
  );
}
