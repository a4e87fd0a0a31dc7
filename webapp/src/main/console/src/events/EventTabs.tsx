import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { count } from '../kit/format';
import { PageHead } from '../kit/PageHead';
import { useOverview } from '../shell/overview';

const TABS = [
  ['/events', 'stream'],
  ['/events/dead-letters', 'dead'],
  ['/events/import', 'import'],
] as const;

/** The head that the three event pages share. */
export function EventTabs({ sub }: { sub: string }) {
  const { t } = useTranslation();
  const [location] = useLocation();
  const dead = useOverview().data?.deadLetters ?? 0;
  const here = (path: string): boolean =>
    path === '/events' ? location === path : location === path || location.startsWith(path + '/');
  return (
    <>
      <PageHead title={t('events.title')} sub={sub} />
      <nav className="tabs" aria-label={t('events.tabs.label')}>
        {TABS.map(([path, name]) => (
          <Link key={path} href={path} aria-current={here(path) ? 'page' : undefined}>
            {t(`events.tabs.${name}`)}
            {name === 'dead' && dead > 0 && <span className="pill bad">{count(dead)}</span>}
          </Link>
        ))}
      </nav>
    </>
  );
}
