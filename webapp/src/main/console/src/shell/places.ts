import {
  IconBolt,
  IconChartDots,
  IconDatabase,
  IconEyeCheck,
  IconInbox,
  IconListSearch,
  IconPackages,
  IconTable,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';

/** One entry of the navigation. `key` is the letter after G. */
export interface Place {
  path: string;
  name:
    'inbox' | 'decisions' | 'customers' | 'products' | 'rules' | 'models' | 'data' | 'oversight' | 'events';
  group: 'decide' | 'define' | 'measure';
  key: string;
  icon: Icon;
  /** Pages beside it that share its head. */
  also?: string[];
  /** A phone's bar has no room for all: this one is found by search there. */
  wide?: boolean;
}

/** Only pages that exist have an entry. */
export const PLACES: Place[] = [
  { path: '/inbox', name: 'inbox', group: 'decide', key: 'I', icon: IconInbox },
  { path: '/decisions', name: 'decisions', group: 'decide', key: 'E', icon: IconListSearch },
  { path: '/customers', name: 'customers', group: 'decide', key: 'C', icon: IconUsers },
  {
    path: '/products',
    name: 'products',
    group: 'decide',
    key: 'P',
    icon: IconPackages,
    also: ['/purchase-orders', '/suppliers', '/price-changes'],
    wide: true,
  },
  { path: '/rules', name: 'rules', group: 'define', key: 'R', icon: IconTable },
  { path: '/models', name: 'models', group: 'define', key: 'M', icon: IconChartDots },
  { path: '/data', name: 'data', group: 'define', key: 'D', icon: IconDatabase, wide: true },
  {
    path: '/oversight',
    name: 'oversight',
    group: 'measure',
    key: 'O',
    icon: IconEyeCheck,
    wide: true,
  },
  { path: '/events', name: 'events', group: 'measure', key: 'V', icon: IconBolt },
];

export const GROUPS = ['decide', 'define', 'measure'] as const;

export const isAt = (location: string, place: Place): boolean =>
  [place.path, ...(place.also ?? [])].some((path) => location === path || location.startsWith(path + '/'));
