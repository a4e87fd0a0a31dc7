import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../api/views';
import { MachineSignature, SignatureStrip } from '../explain/SignatureStrip';
import { HumanSignature } from '../explain/HumanSignature';
import { IconSignature } from '@tabler/icons-react';
import { isOpen } from './tasks';
import { verdictWord } from './verdict';

/** The strip while the second signature is still missing. */
export function PendingSignatures({ task, me }: { task: TaskDetail; me: string }) {
  const { t } = useTranslation();
  const { decision, claimedBy } = task;
  const signature = decision?.signatures.at(-1);
  const who = claimedBy === me ? 'you' : claimedBy ? 'other' : 'nobody';
  const rules = decision?.reasons.filter(
    (reason) => reason.wants.startsWith('escalate') || reason.wants === 'refuse',
  );
  const open = isOpen(task);
  return (
    <SignatureStrip
      machine={
        <MachineSignature
          word={task.proposal ? verdictWord(t, task.kind, task.proposal) : '—'}
          tone={task.proposal ?? 'escalate'}
          confidence={task.confidence}
          decision={decision}
        />
      }
    >
      {signature && !open ? (
        <HumanSignature signature={signature} />
      ) : (
        <div className="sg h">
          <span className="sg-h">
            <IconSignature size={14} aria-hidden />
            {who === 'other' ? claimedBy : t('words.you')}
          </span>
          <b>{t(`inbox.waiting.${who}`, { who: claimedBy })}</b>
          <span className="sg-m">
            {task.because}
            {rules && rules.length > 0 && (
              <span className="mono sg-rules">{rules.map(({ rule }) => rule).join(' · ')}</span>
            )}
          </span>
        </div>
      )}
    </SignatureStrip>
  );
}
