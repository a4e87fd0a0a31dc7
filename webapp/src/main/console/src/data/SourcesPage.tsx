import { IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSteward } from '../api/session';
import type { Source } from '../api/views';
import { Failure } from '../kit/Failure';
import { count, exact, moment } from '../kit/format';
import { Loading } from '../kit/Loading';
import { DataTabs } from './DataTabs';
import { interval } from './interval';
import { useSources } from './queries';
import { SourceDialog } from './SourceDialog';

/** Everything that sends events: who answers for it, how much came, and which one is silent. */
export default function SourcesPage() {
  const { t } = useTranslation();
  const steward = useSteward();
  const sources = useSources();
  const [asking, setAsking] = useState<Source | 'new'>();
  return (
    <div className="page">
      <DataTabs sub={t('data.sources.sub')} />
      {sources.isPending && <Loading rows={6} />}
      {sources.isError && !sources.data && (
        <Failure error={sources.error} retry={() => void sources.refetch()} />
      )}
      {sources.data && !sources.data.length && (
        <div className="empty">
          <IconPlugConnected size={28} stroke={1.4} aria-hidden />
          <b>{t('data.sources.empty')}</b>
          <p>{t('data.sources.emptyText')}</p>
        </div>
      )}
      {!!sources.data?.length && (
        <div className="sheet">
          <div className="scroller" tabIndex={0} role="region" aria-label={t('data.tabs.sources')}>
            <table className="rows data">
              <thead>
                <tr>
                  <th scope="col">{t('data.sources.source')}</th>
                  <th scope="col">{t('data.sources.stateHead')}</th>
                  <th scope="col">{t('data.sources.owner')}</th>
                  <th scope="col">{t('data.sources.every')}</th>
                  <th scope="col">{t('data.sources.lastAt')}</th>
                  <th scope="col" className="num">
                    {t('data.sources.events')}
                  </th>
                  {steward && (
                    <th scope="col">
                      <span className="vh">{t('data.sources.act')}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {sources.data.map((source) => (
                  <Row key={source.source} source={source} ask={steward ? setAsking : undefined} />
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
      {steward && sources.data && (
        <div>
          <button className="b" onClick={() => setAsking('new')}>
            {t('data.sources.add')}
          </button>
        </div>
      )}
      {asking && (
        <SourceDialog source={asking === 'new' ? undefined : asking} close={() => setAsking(undefined)} />
      )}
    </div>
  );
}

const TAGS = { fresh: 'tag s-processed', missing: 'tag s-rejected', unwatched: 'tag' } as const;

function Row({ source, ask }: { source: Source; ask?: (source: Source) => void }) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row" className="mono">
        {source.source}
      </th>
      <td>
        <span className={TAGS[source.state]}>{t(`data.sources.state.${source.state}`)}</span>
      </td>
      <td>{source.owner ?? '—'}</td>
      <td>{source.everySeconds ? interval(source.everySeconds, t) : '—'}</td>
      <td>
        {source.lastAt ? (
          <time dateTime={source.lastAt} title={exact(source.lastAt)}>
            {moment(source.lastAt)}
          </time>
        ) : (
          <span className="dim">{t('data.sources.silent')}</span>
        )}
      </td>
      <td className="num">{count(source.events)}</td>
      {ask && (
        <td className="act">
          <button
            className="b sm"
            aria-label={t('data.sources.changeOne', { source: source.source })}
            onClick={() => ask(source)}
          >
            {t('data.sources.change')}
          </button>
        </td>
      )}
    </tr>
  );
}
