import { useTranslation } from 'react-i18next';
import { Failure } from '../kit/Failure';
import { exact } from '../kit/format';
import { Loading } from '../kit/Loading';
import { Panel } from '../kit/Panel';
import { useUnwind } from './queries';
import { TraceCounts } from './TraceCounts';
import { TraceTable } from './TraceTable';
import '../style/oversight.css';

/** What a second person has to see before it is taken back. */
export default function ReviewUnwind({ id }: { id: string }) {
  const { t } = useTranslation();
  const unwind = useUnwind(id);
  if (unwind.isPending) {
    return <Loading rows={6} />;
  }
  if (!unwind.data) {
    return <Failure error={unwind.error} retry={() => void unwind.refetch()} />;
  }
  return (
    <Panel title={t('oversight.effects.followed')}>
      <p className="pn-p">
        {t('oversight.effects.wish', {
          by: unwind.data.askedBy,
          reason: unwind.data.reason,
          from: exact(unwind.data.from),
          to: exact(unwind.data.to),
        })}
      </p>
      <TraceCounts traces={unwind.data.traces} />
      <TraceTable traces={unwind.data.traces} />
    </Panel>
  );
}
