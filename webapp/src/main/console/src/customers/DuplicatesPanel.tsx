import { IconArrowsJoin2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DuplicateSearch } from '../api/views';
import { useMe } from '../api/session';
import { whatHappened } from '../kit/Failure';
import { count, moment } from '../kit/format';
import { Panel } from '../kit/Panel';
import { useDuplicates, useDuplicateDesk } from './duplicates';

type Kind = DuplicateSearch['kind'];

/** What came of all pairs of one kind, how far a search is, and the way to begin one. */
export function DuplicatesPanel({ kind }: { kind: Kind }) {
  const { t } = useTranslation();
  const { roles } = useMe();
  const asked = useDuplicates();
  const desk = useDuplicateDesk();
  const counts = asked.data?.counts.find((one) => one.kind === kind);
  const last = asked.data?.searches.find((one) => one.kind === kind);
  if (!counts) {
    return null;
  }
  const running = last?.state === 'running';
  const may = roles.includes('steward') || roles.includes('admin');
  const error = desk.search.error ?? desk.stop.error;
  return (
    <Panel title={t('customers.duplicates.title')} aside={t(`customers.duplicates.aside.${kind}`)}>
      <div className="dups">
        <p>
          {t('customers.duplicates.counts', {
            joined: count(counts.joined),
            apart: count(counts.apart),
            split: count(counts.split),
          })}
          {counts.asked + counts.putOff > 0 && (
            <>
              {' '}
              <Link href="/inbox?queue=records">
                {t('customers.duplicates.waiting', { count: counts.asked + counts.putOff })}
              </Link>
            </>
          )}
        </p>
        {last && <Last search={last} />}
        {error && (
          <p className="field-problem" role="alert">
            {whatHappened(error, t)}
          </p>
        )}
        {may && !running && (
          <button
            className="b"
            aria-disabled={desk.search.isPending}
            onClick={() => !desk.search.isPending && desk.search.mutate(kind)}
          >
            <IconArrowsJoin2 size={15} aria-hidden />
            {t('customers.duplicates.search')}
          </button>
        )}
        {may && running && (
          <button className="b" onClick={() => desk.stop.mutate(last.id)}>
            {t('customers.duplicates.stop')}
          </button>
        )}
      </div>
    </Panel>
  );
}

function Last({ search }: { search: DuplicateSearch }) {
  const { t } = useTranslation();
  const { state, records, pairs, looked, joined, asked, putOff, known, startedAt, by, message } = search;
  if (state === 'running') {
    return (
      <p className="dim" role="status">
        {pairs
          ? t('customers.duplicates.looking', { looked: count(looked), pairs: count(pairs) })
          : t('customers.duplicates.reading', { records: count(records) })}
      </p>
    );
  }
  return (
    <p className="dim" role="status">
      {t('customers.duplicates.last', {
        at: moment(startedAt),
        by,
        records: count(records),
        joined: count(joined),
        asked: count(asked + putOff),
        known: count(known),
      })}
      {message && ` ${message}`}
    </p>
  );
}
