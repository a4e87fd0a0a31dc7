import { IconSignature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Signature } from '../api/views';
import { exact, moment } from '../kit/format';

/** A person's signature, with the reason when it went against the machine. */
export function HumanSignature({ signature }: { signature: Signature }) {
  const { t } = useTranslation();
  const { by, role, verdict, override, reasonCode, reason, comment, at } = signature;
  return (
    <div className={`sg h signed ${verdict}`}>
      <span className="sg-h">
        <IconSignature size={14} aria-hidden />
        {by} <span className="sg-role">· {role}</span>
      </span>
      <b>{t(`words.signedVerdict.${verdict}`)}</b>
      <span className="sg-m">
        <time dateTime={at} title={exact(at)}>
          {moment(at)}
        </time>
        {override && <span className="tag seal">{t('decisions.override')}</span>}
        {reason && (
          <span className="sg-rules" title={reasonCode}>
            {reason}
          </span>
        )}
        {comment && <q className="sg-comment">{comment}</q>}
      </span>
    </div>
  );
}
