import { useTranslation } from 'react-i18next';
import type { Task } from '../api/views';
import { percent } from '../kit/format';
import { verdictWord } from './verdict';

/** What the machine proposes and how sure it is; without a model there is no figure. */
export function Proposal({ task }: { task: Task }) {
  const { t } = useTranslation();
  const { proposal, confidence } = task;
  if (!proposal) {
    return <span className="tag">{t('inbox.blind.tag')}</span>;
  }
  return (
    <span className={`rec ${proposal}`}>
      <span className="rec-w">{verdictWord(t, task.kind, proposal)}</span>
      {typeof confidence === 'number' && (
        <>
          <span className="rec-b" aria-hidden="true">
            <i style={{ width: `${percent(confidence)}%` }} />
          </span>
          <span className="num">
            {percent(confidence)}
            <span className="vh"> {t('words.confidence')}</span>
          </span>
        </>
      )}
    </span>
  );
}
