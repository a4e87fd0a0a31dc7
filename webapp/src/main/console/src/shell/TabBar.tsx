import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useOverview, waitingAt } from './overview';
import { isAt, PLACES } from './places';

/** The navigation of a phone. */
export function TabBar() {
  const { t } = useTranslation();
  const [location] = useLocation();
  const { data } = useOverview();
  return (
    <nav className="tabbar" aria-label={t('shell.mainCompact')}>
      {PLACES.filter(({ wide }) => !wide).map((place) => {
        const waiting = waitingAt(place, data);
        const here = isAt(location, place);
        return (
          <Link
            key={place.path}
            href={place.path}
            className={here ? 'on' : ''}
            aria-current={here ? 'page' : undefined}
          >
            <span className="tb-i">
              <place.icon size={21} stroke={1.7} aria-hidden />
              {waiting > 0 && <b>{waiting > 99 ? '99+' : waiting}</b>}
            </span>
            {t(`shell.pages.${place.name}`)}
          </Link>
        );
      })}
      <button onClick={spotlight.open}>
        <span className="tb-i">
          <IconSearch size={21} stroke={1.7} aria-hidden />
        </span>
        {t('shell.more')}
      </button>
    </nav>
  );
}
