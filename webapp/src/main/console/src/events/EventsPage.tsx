import { useDebouncedCallback } from '@mantine/hooks';
import { IconBolt, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../kit/Failure';
import { Field } from '../kit/Field';
import { total } from '../kit/format';
import { useAddressQuery } from '../kit/address';
import { Loading } from '../kit/Loading';
import { LoadMore } from '../kit/LoadMore';
import { EventTable } from './EventTable';
import { EventTabs } from './EventTabs';
import { useEvents } from './queries';

const STATUSES = ['processed', 'rejected', 'waiting', 'expired'] as const;

/** The stream of events that came in, newest first, and the look-up. */
export default function EventsPage() {
  const { t } = useTranslation();
  const [query, change] = useAddressQuery();
  const found = useEvents(query);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const number = found.data?.pages[0].total ?? 0;
  return (
    <div className="page">
      <EventTabs sub={t('events.sub')} />
      <EventFilters query={query} change={change} />
      {found.isPending && <Loading rows={12} />}
      {found.isError && !found.data && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.data && (
        <p className="found dim" role="status">
          {t('events.found', { count: number, shown: total(number) })}
        </p>
      )}
      {found.data && !items.length && (
        <div className="empty">
          <IconBolt size={28} stroke={1.4} aria-hidden />
          <b>{t('events.empty')}</b>
          <p>{t('events.emptyText')}</p>
        </div>
      )}
      {items.length > 0 && <EventTable events={items} />}
      <LoadMore
        more={found.hasNextPage}
        busy={found.isFetchingNextPage}
        load={() => void found.fetchNextPage()}
      />
    </div>
  );
}

interface FiltersProps {
  query: URLSearchParams;
  change: (changes: Record<string, string>) => void;
}

function EventFilters({ query, change }: FiltersProps) {
  const { t } = useTranslation();
  const type = useDebouncedCallback((q: string) => change({ q }), 300);
  const settleType = useDebouncedCallback((value: string) => change({ type: value }), 400);
  return (
    <search className="filters event-filters">
      <Field label={t('events.lookupLabel')}>
        <span className="fi boxed">
          <IconSearch size={15} aria-hidden />
          <input
            type="search"
            defaultValue={query.get('q') ?? ''}
            onChange={(event) => type(event.currentTarget.value.trim())}
            placeholder={t('events.lookupHint')}
          />
        </span>
      </Field>
      <Field label={t('events.status')}>
        <select
          className="field"
          value={query.get('status') ?? ''}
          onChange={(event) => change({ status: event.currentTarget.value })}
        >
          <option value="">{t('events.anyStatus')}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`events.statusWord.${status}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('events.type')}>
        <input
          className="field"
          defaultValue={query.get('type') ?? ''}
          placeholder={t('events.typeHint')}
          onChange={(event) => settleType(event.currentTarget.value.trim())}
        />
      </Field>
    </search>
  );
}
