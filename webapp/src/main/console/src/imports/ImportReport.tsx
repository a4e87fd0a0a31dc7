import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ImportState } from '../api/views';
import { Failure } from '../kit/Failure';
import { bytes, count } from '../kit/format';
import { Loading } from '../kit/Loading';
import { Panel } from '../kit/Panel';
import { CleaningPanel } from './CleaningPanel';
import { isOver, useImport } from './queries';

const FIGURES = ['rows', 'accepted', 'repaired', 'quarantined', 'ordersNew', 'ordersKnown'] as const;
/** An import while it runs, and its report afterwards; the address can be kept and opened again. */
export function ImportReport({ id }: { id: string }) {
  const { t } = useTranslation();
  const asked = useImport(id);
  if (asked.isPending) {
    return <Loading />;
  }
  if (!asked.data) {
    return <Failure error={asked.error} retry={() => void asked.refetch()} />;
  }
  const { state, message, quarantined } = asked.data;
  const word = t(`imports.state.${state.toLowerCase()}`, { defaultValue: state });
  return (
    <>
      <Panel title={word} aside={<span className="mono">{id}</span>}>
        <div className="import">
          <ProgressBar run={asked.data} />
          <dl className="figures">
            {FIGURES.map((figure) => (
              <div key={figure}>
                <dt>{t(`imports.${figure}`)}</dt>
                <dd className="num">{count(asked.data[figure])}</dd>
              </div>
            ))}
          </dl>
          <Counted title={t('imports.repairs')} counts={asked.data.repairs} />
          <Counted title={t('imports.reasons')} counts={asked.data.reasons} />
          {message && <p className={state.toLowerCase() === 'failed' ? 'note bad' : 'note ok'}>{message}</p>}
          <div className="dlg-f">
            {quarantined > 0 && (
              <a className="b" href={`/api/v1/history/imports/${encodeURIComponent(id)}/quarantine`} download>
                <IconDownload size={15} aria-hidden />
                {t('imports.quarantineFile')}
              </a>
            )}
            {isOver(state) && (
              <Link className="b" href="/events/import">
                {t('imports.again')}
              </Link>
            )}
          </div>
        </div>
      </Panel>
      {isOver(state) && <CleaningPanel run={asked.data} />}
    </>
  );
}

function ProgressBar({ run }: { run: ImportState }) {
  const { t } = useTranslation();
  const { bytes: done, totalBytes, state } = run;
  const over = isOver(state);
  const whole = totalBytes ?? undefined;
  return (
    <div>
      <progress
        value={over ? 1 : whole ? done : undefined}
        max={over ? 1 : whole}
        aria-label={t('imports.progress')}
      />
      <p className="dim num" role="status">
        {whole
          ? t('imports.readOf', { done: bytes(done), total: bytes(whole) })
          : t('imports.read', { done: bytes(done) })}
      </p>
    </div>
  );
}

/** Why rows were put right or set aside, and how many for each reason. */
function Counted({ title, counts }: { title: string; counts?: Record<string, number> | null }) {
  const rows = Object.entries(counts ?? {}).sort(([, a], [, b]) => b - a);
  if (!rows.length) {
    return null;
  }
  return (
    <section>
      <h3>{title}</h3>
      <dl className="kv flush">
        {rows.map(([name, number]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{count(number)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
