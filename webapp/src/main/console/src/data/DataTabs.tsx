import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { count } from '../kit/format';
import { PageHead } from '../kit/PageHead';
import { useOverview } from '../shell/overview';

const TABS = [
  ['/data/sources', 'sources'],
  ['/data/categories', 'categories'],
  ['/data/fields', 'fields'],
] as const;

/** The head that the pages about the shop's data share. */
export function DataTabs({ sub }: { sub: string }) {
  const { t } = useTranslation();
  const [location] = useLocation();
  const missing = useOverview().data?.missingSources.length ?? 0;
  return (
    <>
      <PageHead title={t('data.title')} sub={sub} />
      <nav className="tabs" aria-label={t('data.tabs.label')}>
        {TABS.map(([path, name]) => (
          <Link key={path} href={path} aria-current={location === path ? 'page' : undefined}>
            {t(`data.tabs.${name}`)}
            {name === 'sources' && missing > 0 && (
              <span className="pill bad">
                {count(missing)}
                <span className="vh"> {t('shell.missing')}</span>
              </span>
            )}
          </Link>
        ))}
      </nav>
    </>
  );
}
