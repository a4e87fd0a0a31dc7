import { IconDownload, IconEraser } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useMe } from '../api/session';
import type { Erasure } from '../api/views';
import { Failure } from '../kit/Failure';
import { Loading } from '../kit/Loading';
import { Panel } from '../kit/Panel';
import { customerAddress } from '../kit/customerAddress';
import { exact, moment } from '../kit/format';
import { EraseDialog } from './EraseDialog';
import { exportAddress, useErasure, usePrivacy } from './privacy';

const EXPORTERS = ['operator', 'supervisor', 'auditor', 'admin'];
const ASKERS = ['operator', 'supervisor', 'admin'];
const A_MOMENT = 1_500;

/** What a customer may ask of the shop: everything that is held, and to be forgotten. */
export function PrivacyPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const { roles } = useMe();
  const queries = useQueryClient();
  const asked = usePrivacy(id);
  const [erasing, setErasing] = useState(false);
  if (!asked.data) {
    return (
      <Panel title={t('customers.privacy.title')}>
        {asked.isError ? (
          <Failure error={asked.error} retry={() => void asked.refetch()} />
        ) : (
          <Loading rows={2} />
        )}
      </Panel>
    );
  }
  const { erasure, inTheWay, exports } = asked.data;
  const open = !erasure || erasure.state === 'rejected';
  const may = (those: string[]): boolean => roles.some((role) => those.includes(role));
  const noted = (): void =>
    void setTimeout(
      () => void queries.invalidateQueries({ queryKey: ['customer', id, 'privacy'] }),
      A_MOMENT,
    );
  return (
    <Panel title={t('customers.privacy.title')}>
      <div className="privacy">
        {erasure && <Story erasure={erasure} inTheWay={inTheWay} />}
        {open && inTheWay.length > 0 && <InTheWay words={inTheWay} />}
        <div className="privacy-deeds">
          {may(EXPORTERS) && (
            <a className="b" href={exportAddress(id)} download onClick={noted}>
              <IconDownload size={15} aria-hidden />
              {t('customers.privacy.export')}
            </a>
          )}
          {open && may(ASKERS) && (
            <button className="b bad" onClick={() => setErasing(true)}>
              <IconEraser size={15} aria-hidden />
              {t('customers.privacy.erase')}
            </button>
          )}
        </div>
        {exports.length > 0 && (
          <p className="dim">
            {t('customers.privacy.exported', { count: exports.length, by: exports[0].by })}{' '}
            <time dateTime={exports[0].at} title={exact(exports[0].at)}>
              {moment(exports[0].at)}
            </time>
          </p>
        )}
      </div>
      {erasing && <EraseDialog id={id} close={() => setErasing(false)} />}
    </Panel>
  );
}

/** What has to come to its end first. */
function InTheWay({ words }: { words: string[] }) {
  const { t } = useTranslation();
  return (
    <div>
      <p className="dim">{t('customers.privacy.inTheWay')}</p>
      <ul className="privacy-way">
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </div>
  );
}

/** How far it is; once it is done, the customer is to be found under another name. */
function Story({ erasure, inTheWay }: { erasure: Erasure; inTheWay: string[] }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const waits = erasure.state === 'review' || erasure.state === 'approved';
  const now = useErasure(waits ? erasure.erasureId : undefined).data ?? erasure;
  const gone = waits && now.state === 'done' ? now.pseudonym : undefined;
  useEffect(() => {
    if (gone) {
      go(customerAddress(gone), { replace: true });
    }
  }, [gone, go]);
  const { state, askedBy, askedAt, reviewer, reviewedAt, endedAt, rows } = now;
  const stuck = state === 'approved' && rows === 0 && inTheWay.length > 0;
  return (
    <>
      <p className={state === 'done' ? 'note ok' : 'note seal'} role="status">
        <span>
          <b>{t(`customers.privacy.state.${state}`)}</b>{' '}
          {t(state === 'approved' ? 'customers.privacy.rows' : `customers.privacy.text.${state}`, {
            count: rows,
            reviewer,
          })}
        </span>
      </p>
      {stuck && <InTheWay words={inTheWay} />}
      <dl className="privacy-story">
        <div>
          <dt>{t('customers.privacy.askedBy')}</dt>
          <dd>
            {askedBy},{' '}
            <time dateTime={askedAt} title={exact(askedAt)}>
              {moment(askedAt)}
            </time>
          </dd>
        </div>
        {reviewer && reviewedAt && (
          <div>
            <dt>{t(state === 'rejected' ? 'customers.privacy.rejectedBy' : 'customers.privacy.agreedBy')}</dt>
            <dd>
              {reviewer},{' '}
              <time dateTime={reviewedAt} title={exact(reviewedAt)}>
                {moment(reviewedAt)}
              </time>
            </dd>
          </div>
        )}
        {endedAt && (
          <div>
            <dt>{t('customers.privacy.ended')}</dt>
            <dd>
              <time dateTime={endedAt} title={exact(endedAt)}>
                {moment(endedAt)}
              </time>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('customers.privacy.reasonGiven')}</dt>
          <dd>{now.reason}</dd>
        </div>
      </dl>
    </>
  );
}
