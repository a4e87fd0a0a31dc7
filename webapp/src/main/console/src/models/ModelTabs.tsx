import { useTranslation } from 'react-i18next';
import { Link, useSearch } from 'wouter';

export const TABS = ['overview', 'figures', 'fairness', 'data', 'watch'] as const;
export type Tab = (typeof TABS)[number];

/** Which part of a model is open stands in the address, one for each model. */
export function useTab(model: string): Tab {
  const wanted = new URLSearchParams(useSearch()).get(model);
  return TABS.find((tab) => tab === wanted) ?? 'overview';
}

export function ModelTabs({ model, here, breached }: { model: string; here: Tab; breached: boolean }) {
  const { t } = useTranslation();
  const search = useSearch();
  const address = (tab: Tab): string => {
    const next = new URLSearchParams(search);
    next.set(model, tab);
    return `/models?${next.toString()}`;
  };
  return (
    <nav className="tabs" aria-label={t('models.tab.label', { model })}>
      {TABS.map((tab) => (
        <Link key={tab} href={address(tab)} aria-current={tab === here ? 'page' : undefined}>
          <span>{t(`models.tab.${tab}`)}</span>
          {tab === 'fairness' && breached && <span className="pill bad">{t('models.fairness.mark')}</span>}
        </Link>
      ))}
    </nav>
  );
}
