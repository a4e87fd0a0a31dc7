import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { PageHead } from '../kit/PageHead';

const TABS = [['/oversight/people', 'people']] as const;

/** The head that the pages about people and machines share. */
export function OversightTabs({ sub }: { sub: string }) {
  const { t } = useTranslation();
  const [location] = useLocation();
  return (
    <>
      <PageHead title={t('oversight.title')} sub={sub} />
      <nav className="tabs" aria-label={t('oversight.tabs.label')}>
        {TABS.map(([path, name]) => (
          <Link key={path} href={path} aria-current={location === path ? 'page' : undefined}>
            {t(`oversight.tabs.${name}`)}
          </Link>
        ))}
      </nav>
    </>
  );
}
