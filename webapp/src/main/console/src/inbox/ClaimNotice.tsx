import { IconHandGrab } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../api/views';
import { isOpen } from './tasks';

interface Props {
  task: TaskDetail;
  me: string;
  goOn: () => void;
}

/** Tells at once when somebody else takes or finishes the task that one is reading. */
export function ClaimNotice({ task, me, goOn }: Props) {
  const { t } = useTranslation();
  const other = task.claimedBy && task.claimedBy !== me ? task.claimedBy : null;
  const before = useRef(other);
  const [justNow, setJustNow] = useState(false);
  useEffect(() => {
    if (before.current !== other) {
      before.current = other;
      setJustNow(other !== null);
    }
  }, [other]);

  if (!isOpen(task)) {
    return (
      <p className="note seal" role="status">
        <IconHandGrab size={16} aria-hidden />
        <span>{t('inbox.closedBy')}</span>
        <button className="lnk" onClick={goOn}>
          {t('inbox.openNext')}
        </button>
      </p>
    );
  }
  if (!other) {
    return null;
  }
  return (
    <p className="note seal" role="status">
      <IconHandGrab size={16} aria-hidden />
      <span>{t(justNow ? 'inbox.claimedByOther' : 'inbox.heldBy', { who: other })}</span>
      <button className="lnk" onClick={goOn}>
        {t('inbox.openNext')}
      </button>
    </p>
  );
}
