import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { PageHead } from '../kit/PageHead';

const TABS = [
  ['/products', 'products'],
  ['/purchase-orders', 'purchases'],
  ['/suppliers', 'suppliers'],
  ['/price-changes', 'prices'],
] as const;

/** The head that the lists about goods share: what is sold, what is ordered, what it costs. */
export function ShopTabs({ sub, children }: { sub: string; children?: ReactNode }) {
  const { t } = useTranslation();
  const [location] = useLocation();
  return (
    <>
      <PageHead title={t('products.title')} sub={sub}>
        {children}
      </PageHead>
      <nav className="tabs" aria-label={t('products.tabs.label')}>
        {TABS.map(([path, name]) => (
          <Link
            key={path}
            href={path}
            aria-current={location === path || location.startsWith(path + '/') ? 'page' : undefined}
          >
            {t(`products.tabs.${name}`)}
          </Link>
        ))}
      </nav>
    </>
  );
}
