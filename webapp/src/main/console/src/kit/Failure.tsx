import { IconAlertTriangle, IconLock, IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../api/problem';
import { useSessionDoor } from '../api/session';

/** Why a page or a part of it has nothing to show, and what a person can do about it. */
export function Failure({ error, retry, level = 2 }: { error: Error; retry?: () => void; level?: 1 | 2 }) {
  const { t } = useTranslation();
  const roles = useSessionDoor().session?.roles.join(', ') ?? '';
  const status = error instanceof Refused ? error.status : 0;
  const Heading = `h${level}` as const;
  if (status === 403) {
    return (
      <div className="empty" role="alert">
        <IconLock size={28} stroke={1.4} aria-hidden />
        <Heading>{t('words.problem.forbidden')}</Heading>
        <p>{t('words.problem.forbiddenText', { roles })}</p>
      </div>
    );
  }
  if (status === 404) {
    return (
      <div className="empty" role="alert">
        <IconMapQuestion size={28} stroke={1.4} aria-hidden />
        <Heading>{t('words.problem.missing')}</Heading>
        <p>{t('words.problem.missingText')}</p>
      </div>
    );
  }
  return (
    <div className="empty" role="alert">
      <IconAlertTriangle size={28} stroke={1.4} aria-hidden />
      <Heading>{t('words.problem.title')}</Heading>
      <p>{whatHappened(error, t)}</p>
      {retry && (
        <button className="b" onClick={retry}>
          {t('words.retry')}
        </button>
      )}
    </div>
  );
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** One sentence about an error: the server's own detail when it sent one. */
export function whatHappened(error: unknown, t: Translate): string {
  if (error instanceof Refused) {
    return t('words.problem.unknown', { what: error.message });
  }
  return t('words.problem.network');
}
