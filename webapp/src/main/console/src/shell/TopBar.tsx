import { spotlight } from '@mantine/spotlight';
import { IconHelp, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Mark } from '../kit/Mark';
import { AccountMenu } from './AccountMenu';
import { Live } from './Live';
import { ThemeMenu } from './ThemeMenu';

export function TopBar({ showKeys }: { showKeys: () => void }) {
  const { t } = useTranslation();
  return (
    <header className="top">
      <Link className="top-brand" href="/inbox" aria-label={t('shell.name')}>
        <Mark size={22} />
      </Link>
      <button className="search" onClick={spotlight.open}>
        <IconSearch size={15} stroke={1.8} aria-hidden />
        <span>{t('shell.search')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Live />
      <ThemeMenu />
      <button className="ib hide-s" aria-label={t('shell.help')} onClick={showKeys}>
        <IconHelp size={17} aria-hidden />
      </button>
      <AccountMenu />
    </header>
  );
}
