import { IconCheck, IconHandGrab, IconHandOff, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TaskDetail, Verdict } from '../api/views';
import { verdictWord } from './verdict';

interface Props {
  task: TaskDetail;
  me: string;
  decide: (verdict: Verdict) => void;
  claim: () => void;
  unclaim: () => void;
}

export function DecideBar({ task, me, decide, claim, unclaim }: Props) {
  const { t } = useTranslation();
  const mine = task.claimedBy === me;
  const free = !task.claimedBy;
  return (
    <div className="d-act" role="toolbar" aria-label={t('inbox.decide')}>
      {(task.canSign || task.canAnswer) && (
        <>
          <button className="b big ok" onClick={() => decide('approve')}>
            <IconCheck size={16} aria-hidden />
            {verdictWord(t, task.kind, 'approve')}
            <kbd>A</kbd>
          </button>
          <button className="b big bad" onClick={() => decide('refuse')}>
            <IconX size={16} aria-hidden />
            {verdictWord(t, task.kind, 'refuse')}
            <kbd>R</kbd>
          </button>
        </>
      )}
      {!task.canSign && !task.canAnswer && <span className="why-not">{task.whyNot}</span>}
      <span className="sp" />
      {free && (task.canSign || task.canAnswer) && (
        <button className="b big ghost" onClick={claim}>
          <IconHandGrab size={16} aria-hidden />
          {t('inbox.claim')}
          <kbd>C</kbd>
        </button>
      )}
      {mine && (
        <button className="b big ghost" onClick={unclaim}>
          <IconHandOff size={16} aria-hidden />
          {t('inbox.unclaim')}
          <kbd>U</kbd>
        </button>
      )}
    </div>
  );
}
