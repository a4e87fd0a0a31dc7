import { useTranslation } from 'react-i18next';
import type { PurchaseOrder } from '../api/views';
import { money } from '../kit/format';
import { say, warn } from '../kit/say';
import { sums } from '../kit/sums';
import { WhyDialog } from '../kit/WhyDialog';
import { useCancel } from './queries';
import { isSent } from './state';

const SHOWN = 8;

interface Props {
  orders: PurchaseOrder[];
  close: () => void;
  done: () => void;
}

/** Shows what will be taken back, of whom and for how much, and takes it back with one reason. */
export function CancelDialog({ orders, close, done }: Props) {
  const { t } = useTranslation();
  const cancel = useCancel();
  const sent = orders.filter(isSent);
  const came = orders.flatMap(({ lines }) => lines).reduce((sum, { received }) => sum + received, 0);
  const act = (reason: string): void =>
    cancel.mutate(
      { ids: orders.map(({ id }) => id), reason },
      {
        onSuccess: ({ items }) => {
          const failed = items.filter((item) => !item.done);
          const ended = items.length - failed.length;
          if (ended) {
            say(t('purchases.cancel.done', { count: ended }));
          }
          if (failed.length) {
            warn(failed.map(({ id, why }) => `${id}: ${why}`).join('; '));
          }
          done();
        },
      },
    );
  return (
    <WhyDialog
      title={t('purchases.cancel.title', { count: orders.length })}
      why={t('purchases.cancel.reason')}
      missing={t('purchases.cancel.reasonMissing')}
      word={t('purchases.cancel.confirm', { count: orders.length })}
      bad
      pending={cancel.isPending}
      error={cancel.error}
      act={act}
      close={close}
    >
      <ul className="taken">
        {orders.slice(0, SHOWN).map((order) => (
          <li key={order.id}>
            <b>{order.id}</b>
            <span>{order.supplier}</span>
            <span className="dim">
              {t(isSent(order) ? 'purchases.cancel.isSent' : 'purchases.cancel.notSent')}
            </span>
            <span className="num">{money(order.total, order.currency)}</span>
          </li>
        ))}
      </ul>
      {orders.length > SHOWN && (
        <p className="dim">{t('purchases.cancel.more', { count: orders.length - SHOWN })}</p>
      )}
      <dl className="kv flush">
        {sums(orders).map(([currency, sum]) => (
          <div key={currency}>
            <dt>{t('purchases.cancel.sum', { currency })}</dt>
            <dd>{money(sum, currency)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('purchases.cancel.told')}</dt>
          <dd>{t('purchases.cancel.orders', { count: sent.length })}</dd>
        </div>
      </dl>
      {came > 0 && <p className="dim">{t('purchases.cancel.came', { count: came })}</p>}
    </WhyDialog>
  );
}
