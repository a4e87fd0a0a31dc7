import { useHotkeys, useLocalStorage } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useSingleKeys } from '../kit/keys';
import { KeysDialog } from './KeysDialog';
import { ModelAlert } from './ModelAlert';
import { Nav } from './Nav';
import { Palette } from './Palette';
import { StopAlert } from './StopAlert';
import { TabBar } from './TabBar';
import { TopBar } from './TopBar';
import { useGoKeys } from './useGoKeys';

/** What stands around every page: navigation, top bar, palette and the list of keys. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [slim, setSlim] = useLocalStorage({
    key: 'countersign-slim',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const [keys, setKeys] = useState(false);
  useGoKeys();
  useHotkeys([['mod+K', spotlight.open]], []);
  useSingleKeys({ '[': () => setSlim((was) => !was), '?': () => setKeys(true) });
  return (
    <div className={slim ? 'app slim' : 'app'}>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('shell.skip')}
      </a>
      <Nav slim={slim} toggle={() => setSlim(!slim)} />
      <TopBar showKeys={() => setKeys(true)} />
      <Content>{children}</Content>
      <TabBar />
      <Palette />
      <KeysDialog opened={keys} close={() => setKeys(false)} />
    </div>
  );
}

/** A new page starts at its top, with the focus, so that a keyboard or a screen reader is there too. */
function Content({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  const [location] = useLocation();
  const page = location.split('/').slice(1, 2).join();
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) {
      main.current?.focus({ preventScroll: true });
      main.current?.scrollTo(0, 0);
    }
    first.current = false;
  }, [page]);
  return (
    <main id="main" className="main" tabIndex={-1} ref={main}>
      <ModelAlert />
      <StopAlert />
      {children}
    </main>
  );
}
