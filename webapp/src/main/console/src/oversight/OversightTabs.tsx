import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { count } from '../kit/format';
import { PageHead } from '../kit/PageHead';
import { useOverview } from '../shell/overview';

const TABS = [
  ['/oversight/automations', 'automations'],
  ['/oversight/people', 'people'],
  ['/oversight/effects', 'effects'],
  ['/oversight/owners', 'owners'],
] as const;

/** The head that the pages about people's command share. */
export function OversightTabs({ sub }: { sub: string }) {
  const { t } = useTranslation();
  const [location] = useLocation();
  const { data } = useOverview();
  const waiting = {
    automations: data?.stoppedAutomations.length ?? 0,
    effects: 0,
    people: 0,
    owners: data?.overdueReviews ?? 0,
  };
  return (
    <>
      <PageHead title={t('oversight.title')} sub={sub} />
      <nav className="tabs" aria-label={t('oversight.tabs.label')}>
        {TABS.map(([path, name]) => (
          <Link key={path} href={path} aria-current={location === path ? 'page' : undefined}>
            {t(`oversight.tabs.${name}`)}
            {waiting[name] > 0 && (
              <span className="pill bad">
                {count(waiting[name])}
                <span className="vh"> {t(`oversight.tabs.counted.${name}`)}</span>
              </span>
            )}
          </Link>
        ))}
      </nav>
    </>
  );
}
