import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  IconBolt,
  IconBuildingWarehouse,
  IconListSearch,
  IconPackages,
  IconSearch,
  IconTag,
  IconTruckDelivery,
  IconUserCircle,
  IconUsers,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { take } from '../api/problem';
import { navigate } from '../kit/address';
import { PLACES } from './places';

/** Pages that stand in no navigation of their own. */
const BESIDE = [
  { path: '/purchase-orders', name: 'purchases', icon: IconBuildingWarehouse },
  { path: '/suppliers', name: 'suppliers', icon: IconTruckDelivery },
  { path: '/price-changes', name: 'prices', icon: IconTag },
] as const;

/** Ctrl K: pages by name, open tasks by any word, and the way into both searches with what was typed. */
export function Palette() {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [settled] = useDebouncedValue(query.trim(), 200);
  const tasks = useQuery({
    queryKey: ['tasks', 'palette', settled],
    queryFn: () =>
      take(api.GET('/api/v1/tasks', { params: { query: { view: 'all', q: settled, limit: 6 } } })),
    enabled: settled.length > 1,
    placeholderData: keepPreviousData,
    retry: false,
  });

  const places: SpotlightActionData[] = PLACES.map((place) => ({
    id: place.path,
    label: t(`shell.pages.${place.name}`),
    onClick: () => navigate(place.path),
    leftSection: <place.icon size={17} aria-hidden />,
    rightSection: <kbd>G {place.key}</kbd>,
  }));
  const beside: SpotlightActionData[] = BESIDE.map(({ path, name, icon: PageIcon }) => ({
    id: path,
    label: t(`shell.pages.${name}`),
    onClick: () => navigate(path),
    leftSection: <PageIcon size={17} aria-hidden />,
  }));
  const found: SpotlightActionData[] = (settled ? (tasks.data?.items ?? []) : []).map((task) => ({
    id: task.id,
    label: `${task.title} — ${task.customer}`,
    description: `${task.id} · ${task.subject}`,
    keywords: settled,
    onClick: () => navigate('/inbox/' + task.id),
    leftSection: <IconUserCircle size={17} aria-hidden />,
  }));
  const encoded = encodeURIComponent(query.trim());
  const searches: SpotlightActionData[] = query.trim()
    ? [
        {
          id: 'in-customers',
          label: t('shell.palette.inCustomers'),
          keywords: query,
          onClick: () => navigate(`/customers?q=${encoded}`),
          leftSection: <IconUsers size={17} aria-hidden />,
        },
        {
          id: 'in-products',
          label: t('shell.palette.inProducts'),
          keywords: query,
          onClick: () => navigate(`/products?q=${encoded}`),
          leftSection: <IconPackages size={17} aria-hidden />,
        },
        {
          id: 'in-decisions',
          label: t('shell.palette.inDecisions'),
          keywords: query,
          onClick: () => navigate(`/decisions?q=${encoded}`),
          leftSection: <IconListSearch size={17} aria-hidden />,
        },
        {
          id: 'in-events',
          label: t('shell.palette.inEvents'),
          keywords: query,
          onClick: () => navigate(`/events?q=${encoded}`),
          leftSection: <IconBolt size={17} aria-hidden />,
        },
      ]
    : [];
  const groups: SpotlightActionGroupData[] = [
    { group: t('shell.palette.goTo'), actions: [...places, ...beside] },
    { group: t('shell.palette.tasks'), actions: found },
    { group: t('shell.palette.find', { query: query.trim() }), actions: searches },
  ];
  return (
    <Spotlight
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      highlightQuery
      scrollable
      maxHeight={420}
      nothingFound={t('shell.palette.nothing')}
      searchProps={{
        placeholder: t('shell.search'),
        'aria-label': t('shell.searchShort'),
        leftSection: <IconSearch size={17} aria-hidden />,
      }}
      actions={groups.filter((group) => group.actions.length)}
    />
  );
}
