import { IconFileTypePdf, IconRotateClockwise } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Passport } from '../api/views';
import { buyerOf, currencyOf } from '../explain/facts';
import { CopyLink } from '../kit/CopyLink';
import { exact, money, moment } from '../kit/format';
import { Outcome } from '../kit/Outcome';
import { PageHead } from '../kit/PageHead';
import { AddCaseButton } from '../rules/AddCaseButton';

const LABELLED = new Set(['AWAITING_DISPATCH', 'DISPATCHED', 'DELIVERED']);

interface Props {
  decision: Passport;
  replay: () => void;
  replaying: boolean;
}

export function PassportHead({ decision, replay, replaying }: Props) {
  const { t } = useTranslation();
  const { subject, outcome, queue, at, ruleset, version, id, facts, order } = decision;
  const value = facts.total ?? facts.value ?? facts.contribution;
  const total = typeof value === 'string' || typeof value === 'number' ? value : order?.total;
  const labelled = LABELLED.has(String(order?.state ?? '').toUpperCase());
  const sub = (
    <>
      <Outcome outcome={outcome} queue={queue} />
      {total !== undefined && total !== null && <b className="num">{money(total, currencyOf(facts))}</b>}
      <time dateTime={at} title={exact(at)}>
        {moment(at)}
      </time>
      <span className="mono">
        {ruleset} v{version}
      </span>
      <span className="mono dim">{id}</span>
    </>
  );
  return (
    <PageHead title={t('decisions.passport', { subject: buyerOf(facts)?.name ?? subject })} sub={sub}>
      {labelled && (
        <a
          className="b"
          href={`/api/v1/orders/${encodeURIComponent(subject)}/label`}
          target="_blank"
          rel="noreferrer"
        >
          <IconFileTypePdf size={15} aria-hidden />
          {t('decisions.label')}
        </a>
      )}
      <AddCaseButton ruleset={ruleset} decision={id} />
      <CopyLink />
      <button className="b prim" onClick={replay} aria-disabled={replaying}>
        <IconRotateClockwise size={15} aria-hidden />
        {replaying ? t('decisions.replaying') : t('decisions.replay')}
      </button>
    </PageHead>
  );
}
