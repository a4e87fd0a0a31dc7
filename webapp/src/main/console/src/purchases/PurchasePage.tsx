import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PurchaseOrder } from '../api/views';
import { CopyLink } from '../kit/CopyLink';
import { day, exact, moment, money } from '../kit/format';
import { supplierAddress } from '../kit/supplierAddress';
import { PageHead } from '../kit/PageHead';
import { Unready } from '../kit/Unready';
import { Panel } from '../kit/Panel';
import { WaitingTasks } from '../kit/WaitingTasks';
import { CancelDialog } from './CancelDialog';
import { LinesPanel } from './LinesPanel';
import { PurchaseState } from './PurchaseState';
import { usePurchase } from './queries';
import { isOpen } from './state';
import { useMayCancel } from './useMayCancel';
import '../style/products.css';

/** One order at a supplier: what, how much and why; how far it is, and what still waits for a person. */
export default function PurchasePage({ id }: { id: string }) {
  const asked = usePurchase(id);
  if (!asked.data) {
    return <Unready asked={asked} />;
  }
  return (
    <div className="page passport">
      <Head order={asked.data} />
      {isOpen(asked.data) && <WaitingTasks subjects={[id]} />}
      <LinesPanel order={asked.data} />
      <CoursePanel order={asked.data} />
    </div>
  );
}

function Head({ order }: { order: PurchaseOrder }) {
  const { t } = useTranslation();
  const [cancelling, setCancelling] = useState(false);
  const mayCancel = useMayCancel();
  const sub = (
    <>
      <PurchaseState order={order} />
      <Link href={supplierAddress(order.supplierId)}>{order.supplier}</Link>
      <b className="num">{money(order.total, order.currency)}</b>
      {order.freight != null && (
        <span className="num">
          {t(Number(order.freight) ? 'purchases.freight' : 'purchases.noFreight', {
            freight: money(order.freight, order.currency),
          })}
        </span>
      )}
    </>
  );
  return (
    <PageHead title={t('purchases.one', { id: order.id })} sub={sub}>
      <CopyLink />
      <a className="b" href={order.documentUrl} target="_blank" rel="noreferrer">
        <IconFileTypePdf size={15} aria-hidden />
        {t('purchases.document')}
      </a>
      {mayCancel && isOpen(order) && (
        <button className="b bad" onClick={() => setCancelling(true)}>
          {t('purchases.cancel.one')}
        </button>
      )}
      {cancelling && (
        <CancelDialog orders={[order]} close={() => setCancelling(false)} done={() => setCancelling(false)} />
      )}
    </PageHead>
  );
}

/** What happened with it, in the order in which it happened. */
function CoursePanel({ order }: { order: PurchaseOrder }) {
  const { t } = useTranslation();
  const { createdAt, decisionId, signedBy, sentAt, promisedOn, chases, closedAt, note } = order;
  const when = (instant: string) => (
    <time dateTime={instant} title={exact(instant)}>
      {moment(instant)}
    </time>
  );
  return (
    <Panel title={t('purchases.course.title')}>
      <dl className="kv wide">
        <div>
          <dt>{t('purchases.course.made')}</dt>
          <dd>{when(createdAt)}</dd>
        </div>
        <div>
          <dt>{t('purchases.course.decided')}</dt>
          <dd>
            {decisionId ? (
              <Link href={`/decisions/${decisionId}`}>{t('purchases.course.passport')}</Link>
            ) : (
              t('purchases.course.notYet')
            )}
          </dd>
        </div>
        <div>
          <dt>{t('purchases.course.signed')}</dt>
          <dd>{signedBy ?? (sentAt ? t('purchases.course.machine') : t('purchases.course.notYet'))}</dd>
        </div>
        <div>
          <dt>{t('purchases.course.sent')}</dt>
          <dd>{sentAt ? when(sentAt) : t('purchases.course.notYet')}</dd>
        </div>
        {promisedOn && (
          <div>
            <dt>{t('purchases.course.promised')}</dt>
            <dd>{day(promisedOn)}</dd>
          </div>
        )}
        {chases > 0 && (
          <div>
            <dt>{t('purchases.course.chased')}</dt>
            <dd>{t('purchases.course.times', { count: chases })}</dd>
          </div>
        )}
        {closedAt && (
          <div>
            <dt>{t('purchases.course.closed')}</dt>
            <dd>{when(closedAt)}</dd>
          </div>
        )}
        {note && (
          <div>
            <dt>{t('purchases.course.note')}</dt>
            <dd>{note}</dd>
          </div>
        )}
      </dl>
    </Panel>
  );
}
