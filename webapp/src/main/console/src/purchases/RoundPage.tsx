import { IconCircleCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/session';
import { ConfirmDialog } from '../kit/ConfirmDialog';
import { Failure, whatHappened } from '../kit/Failure';
import { count, money } from '../kit/format';
import { Loading } from '../kit/Loading';
import { navigate } from '../kit/address';
import { say, warn } from '../kit/say';
import { SelectionBar } from '../kit/SelectionBar';
import { sums } from '../kit/sums';
import { useSelection } from '../kit/useSelection';
import { ShopTabs } from '../products/ShopTabs';
import { useOrder, useRound } from './queries';
import { RoundTable } from './RoundTable';
import { RoundTotals } from './RoundTotals';
import '../style/products.css';

/** What would be ordered now, before it is: look, choose, order. */
export default function RoundPage() {
  const { t } = useTranslation();
  const round = useRound();
  const order = useOrder();
  const [asking, setAsking] = useState(false);
  const wanted = useMemo(
    () => round.data?.items.filter(({ orders }) => orders).map((item) => ({ ...item, id: item.sku })) ?? [],
    [round.data],
  );
  const selection = useSelection(wanted);
  const others = round.data?.items.filter(({ orders }) => !orders) ?? [];
  const mayOrder = useMay('supervisor', 'admin');
  const sum = sums(
    selection.chosen.map(({ currency, value }) => ({ currency: currency ?? '', total: value ?? '0' })),
  )
    .map(([currency, all]) => money(all, currency))
    .join(' + ');
  const confirm = (): void => {
    if (order.isPending) {
      return;
    }
    order.mutate(
      selection.chosen.map(({ sku }) => sku),
      {
        onSuccess: (made) => {
          say(t('purchases.round.done', { count: made.length }));
          navigate('/purchase-orders');
        },
        onError: (error) => {
          warn(whatHappened(error, t));
          setAsking(false);
        },
      },
    );
  };
  return (
    <div className="page">
      <ShopTabs sub={t('purchases.round.sub')}>
        <button className="b" onClick={() => void round.refetch()} aria-disabled={round.isFetching}>
          {t('purchases.round.again')}
        </button>
      </ShopTabs>
      {round.isPending && <Loading rows={12} />}
      {round.isError && <Failure error={round.error} retry={() => void round.refetch()} />}
      {round.data && !wanted.length && (
        <div className="empty">
          <IconCircleCheck size={28} stroke={1.4} aria-hidden />
          <b>{t('purchases.round.nothing')}</b>
          <p>{t('purchases.round.nothingText')}</p>
        </div>
      )}
      {round.data && wanted.length > 0 && (
        <>
          <p className="found dim" role="status">
            {t('purchases.round.found', { count: wanted.length, shown: count(wanted.length) })}
          </p>
          <RoundTotals totals={round.data.totals} />
          <RoundTable lines={wanted} selection={mayOrder ? selection : undefined} />
        </>
      )}
      {round.data && round.data.left > 0 && (
        <p className="found dim">
          {t('purchases.round.left', { count: round.data.left, shown: count(round.data.left) })}
        </p>
      )}
      {others.length > 0 && (
        <details className="pn silent">
          <summary>
            {t('purchases.round.others', { count: others.length, shown: count(others.length) })}
          </summary>
          <RoundTable lines={others} />
        </details>
      )}
      {selection.chosen.length > 0 && (
        <SelectionBar selected={selection.chosen.length} sum={sum} clear={selection.clear}>
          <button className="b prim" onClick={() => setAsking(true)}>
            {t('purchases.round.order')}
          </button>
        </SelectionBar>
      )}
      {asking && (
        <ConfirmDialog
          title={t('purchases.round.confirm', { count: selection.chosen.length })}
          text={t('purchases.round.confirmText', { sum })}
          word={t('purchases.round.order')}
          bad={false}
          pending={order.isPending}
          confirm={confirm}
          close={() => setAsking(false)}
        />
      )}
    </div>
  );
}
