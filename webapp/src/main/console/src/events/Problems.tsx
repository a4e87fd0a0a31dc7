import { useTranslation } from 'react-i18next';
import type { ProblemLine } from '../api/views';

/** Problems in words: what, where, what would be right and what was there. */
export function Problems({ problems }: { problems: ProblemLine[] }) {
  const { t } = useTranslation();
  return (
    <ul className="problems">
      {problems.map(({ code, path, expected, got, retryable }, index) => (
        <li key={index}>
          <b>{t(`events.problem.${code}`, { defaultValue: code })}</b>{' '}
          <span className="mono dim">{code}</span>
          <span className="rs">
            {t('events.at')} <code>{path || t('events.whole')}</code>
            {retryable && <> ({t('events.retryable')})</>}
          </span>
          {expected && <span className="rs">{t('events.expected', { what: expected })}</span>}
          {got && <span className="rs">{t('events.got', { what: got })}</span>}
        </li>
      ))}
    </ul>
  );
}
