import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { AnswerCourse } from '../api/views';

/** Why a passport has no reasons: its task waits for the reader's own answer. */
export function HiddenNote({ courses }: { courses: AnswerCourse[] }) {
  const { t } = useTranslation();
  const hidden = courses.find((course) => course.hidden);
  return (
    hidden && (
      <p className="note blind" role="note">
        <IconEyeOff size={16} aria-hidden />
        <span>
          {t('decisions.course.why')} <Link href={`/inbox/${hidden.task}`}>{hidden.task}</Link>
        </span>
      </p>
    )
  );
}
