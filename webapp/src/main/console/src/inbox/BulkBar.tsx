import { IconCheck, IconSignature, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../api/views';
import { Check } from '../kit/Check';

interface Props {
  selected: number;
  all: boolean;
  selectAll: () => void;
  clear: () => void;
  decide: (verdict: Verdict | 'agree') => void;
  claim: () => void;
}

/** Takes the filter's place while tasks are selected. */
export function BulkBar({ selected, all, selectAll, clear, decide, claim }: Props) {
  const { t } = useTranslation();
  return (
    <div className="bulk" role="toolbar" aria-label={t('inbox.bulk')}>
      <Check
        checked={all}
        mixed={!all}
        onChange={all ? clear : selectAll}
        aria-label={t('inbox.selectAll')}
      />
      <b className="num">{t('inbox.selected', { count: selected })}</b>
      <button className="b ok" onClick={() => decide('approve')}>
        <IconCheck size={14} aria-hidden />
        {t('inbox.approve')}
      </button>
      <button className="b bad" onClick={() => decide('refuse')}>
        <IconX size={14} aria-hidden />
        {t('inbox.refuse')}
      </button>
      <button className="b hide-s" onClick={() => decide('agree')} aria-label={t('inbox.agree')}>
        <IconSignature size={14} aria-hidden />
        {t('inbox.agreeShort')}
      </button>
      <button className="b" onClick={claim}>
        {t('inbox.claim')}
      </button>
      <button className="b q-x" onClick={clear} aria-label={t('inbox.clearSelection')}>
        <IconX size={14} aria-hidden />
      </button>
    </div>
  );
}
