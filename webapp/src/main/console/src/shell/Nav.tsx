import { Tooltip } from '@mantine/core';
import { IconChevronsLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { count } from '../kit/format';
import { Mark } from '../kit/Mark';
import { useOverview, waitingAt } from './overview';
import { GROUPS, isAt, PLACES, type Place } from './places';

export function Nav({ slim, toggle }: { slim: boolean; toggle: () => void }) {
  const { t } = useTranslation();
  return (
    <nav className="nav" aria-label={t('shell.main')}>
      <div className="brand">
        <Mark />
        <span className="brand-t">{t('shell.name')}</span>
      </div>
      {GROUPS.map((group) => (
        <div key={group}>
          <div className="nav-h" id={`nav-${group}`}>
            {t(`shell.groups.${group}`)}
          </div>
          <ul aria-label={t(`shell.groups.${group}`)}>
            {PLACES.filter((place) => place.group === group).map((place) => (
              <li key={place.path}>
                <Entry place={place} slim={slim} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div className="nav-f">
        <button
          className="nav-i"
          onClick={toggle}
          aria-label={slim ? t('shell.expandNav') : t('shell.collapseNav')}
          aria-expanded={!slim}
        >
          <IconChevronsLeft size={17} stroke={1.7} className={slim ? 'turned' : undefined} aria-hidden />
          <span className="nav-l">{t('shell.collapse')}</span>
          <kbd className="nav-l">[</kbd>
        </button>
      </div>
    </nav>
  );
}

const COUNTED: Partial<Record<Place['name'], string>> = {
  models: 'shell.suspended',
  data: 'shell.missing',
  oversight: 'shell.held',
};

function Entry({ place, slim }: { place: Place; slim: boolean }) {
  const { t } = useTranslation();
  const [location] = useLocation();
  const { data } = useOverview();
  const waiting = waitingAt(place, data);
  const here = isAt(location, place);
  const name = t(`shell.pages.${place.name}`);
  const label = (
    <span>
      {name} <kbd>G {place.key}</kbd>
    </span>
  );
  return (
    <Tooltip label={label} position="right" openDelay={slim ? 0 : 700}>
      <Link
        href={place.path}
        className={here ? 'nav-i on' : 'nav-i'}
        aria-current={here ? 'page' : undefined}
        aria-label={slim ? name : undefined}
      >
        <place.icon size={17} stroke={1.7} aria-hidden />
        <span className="nav-l">{name}</span>
        {waiting > 0 && (
          <span className={place.name === 'inbox' ? 'nav-n' : 'nav-n bad'}>
            {count(waiting)}
            <span className="vh"> {t(COUNTED[place.name] ?? 'shell.open')}</span>
          </span>
        )}
      </Link>
    </Tooltip>
  );
}
