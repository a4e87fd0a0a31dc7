import { useTranslation } from 'react-i18next';
import { Failure } from '../kit/Failure';
import { Loading } from '../kit/Loading';
import { FairnessPanel } from './FairnessPanel';
import { useWatch } from './watchQuery';
import { WatchedFairness } from './WatchedFairness';
import '../style/models.css';
import '../style/watch.css';

/** What a person has to see who answers for a model that treats a group worse: what was measured in service. */
export default function ReviewFairness({ model, level }: { model: string; level: 2 | 3 }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useWatch(model);
  if (isPending) {
    return <Loading rows={6} />;
  }
  if (!data) {
    return <Failure error={error} retry={() => void refetch()} />;
  }
  return (
    <div className="model">
      {data.fairness ? (
        <WatchedFairness fairness={data.fairness} level={level} />
      ) : (
        <FairnessPanel title={t('watch.fairness.title')} level={level} />
      )}
      <p className="pn-p dim">{t('watch.fairness.answers')}</p>
    </div>
  );
}
