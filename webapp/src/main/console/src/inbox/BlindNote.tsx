import { IconEyeOff, IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../api/views';
import { verdictWord } from './verdict';

/** Says that a task is blind; and after the first answer, what both said. */
export function BlindNote({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  const { firstAnswer, proposal, hidden, kind } = task;
  if (hidden) {
    return (
      <p className="note blind" role="note">
        <IconEyeOff size={16} aria-hidden />
        <span>
          <b>{t('inbox.blind.first')}</b> {t('inbox.blind.firstText')}
        </span>
      </p>
    );
  }
  if (!firstAnswer || !proposal) {
    return null;
  }
  const same = firstAnswer.verdict === proposal;
  return (
    <p className="note blind" role="status">
      <IconEye size={16} aria-hidden />
      <span>
        <b>
          {t('inbox.blind.both', {
            you: verdictWord(t, kind, firstAnswer.verdict).toLowerCase(),
            machine: verdictWord(t, kind, proposal).toLowerCase(),
          })}
        </b>{' '}
        {t(same ? 'inbox.blind.same' : 'inbox.blind.differs')}
      </span>
    </p>
  );
}
