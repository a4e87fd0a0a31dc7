import { IconBolt, IconInbox, IconListSearch, type Icon } from '@tabler/icons-react';

/** One entry of the navigation. `key` is the letter after G. */
export interface Place {
  path: string;
  name: 'inbox' | 'decisions' | 'events';
  group: 'decide' | 'measure';
  key: string;
  icon: Icon;
}

/** Only pages that exist have an entry. */
export const PLACES: Place[] = [
  { path: '/inbox', name: 'inbox', group: 'decide', key: 'I', icon: IconInbox },
  { path: '/decisions', name: 'decisions', group: 'decide', key: 'E', icon: IconListSearch },
  { path: '/events', name: 'events', group: 'measure', key: 'V', icon: IconBolt },
];

export const GROUPS = ['decide', 'measure'] as const;

export const isAt = (location: string, place: Place): boolean =>
  location === place.path || location.startsWith(place.path + '/');
