import { useTranslation } from 'react-i18next';
import { useSteward } from '../api/session';
import type { ImportState, Repair } from '../api/views';
import { Failure } from '../kit/Failure';
import { exact, moment, percent } from '../kit/format';
import { Loading } from '../kit/Loading';
import { useRepairs } from './queries';
import type { Wanted } from './UndoDialog';

interface Props {
  run: ImportState;
  step: string;
  ask: (wanted: Wanted) => void;
}

/** Repairs of one step with what stood there before, what counts now, and why. */
export function RepairTable({ run, step, ask }: Props) {
  const { t } = useTranslation();
  const asked = useRepairs(run.id, step);
  if (asked.isPending) {
    return <Loading />;
  }
  if (!asked.data) {
    return <Failure error={asked.error} retry={() => void asked.refetch()} />;
  }
  return (
    <>
      <div className="scroller" tabIndex={0} role="region" aria-label={step}>
        <table className="mini">
          <thead>
            <tr>
              {(['order', 'change', 'why', 'sure', 'act'] as const).map((head) => (
                <th key={head} scope="col" className={head === 'sure' ? 'num' : undefined}>
                  {t(`imports.cleaning.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {asked.data.pages
              .flatMap(({ items }) => items)
              .map((one) => (
                <Row key={one.repair} run={run} one={one} ask={ask} />
              ))}
          </tbody>
        </table>
      </div>
      {asked.hasNextPage && (
        <div className="more">
          <button
            className="b"
            aria-disabled={asked.isFetchingNextPage}
            onClick={() => !asked.isFetchingNextPage && void asked.fetchNextPage()}
          >
            {asked.isFetchingNextPage ? t('words.loading') : t('words.more')}
          </button>
        </div>
      )}
    </>
  );
}

function Row({ run, one, ask }: { run: ImportState; one: Repair; ask: (wanted: Wanted) => void }) {
  const { t } = useTranslation();
  const steward = useSteward();
  const { undoneAt, undoneBy, undoneWhy } = one;
  return (
    <tr>
      <th scope="row" className="mono">
        {one.order}
        {one.line > 0 && <span className="dim"> · {t('imports.cleaning.line', { line: one.line })}</span>}
      </th>
      <td>
        {one.field !== 'line' && <span className="dim">{t(`imports.cleaning.field.${one.field}`)} </span>}
        <del>{one.before}</del> → <ins>{one.after}</ins>
      </td>
      <td>{one.why}</td>
      <td className="num">{percent(one.sure)} %</td>
      <td>
        {undoneAt ? (
          <span className="dim" title={exact(undoneAt)}>
            {t('imports.cleaning.undoneBy', { who: undoneBy, at: moment(undoneAt), why: undoneWhy })}
          </span>
        ) : (
          steward && (
            <button
              className="b sm"
              aria-disabled={run.busy}
              aria-label={t('imports.cleaning.undoOne', { order: one.order, line: one.line })}
              onClick={() => !run.busy && ask({ body: { repair: one.repair }, repairs: 1, one })}
            >
              {t('imports.cleaning.undo')}
            </button>
          )
        )}
      </td>
    </tr>
  );
}
