import { useTranslation } from 'react-i18next';
import type { ModelChange } from '../api/views';
import { Failure } from '../kit/Failure';
import { Loading } from '../kit/Loading';
import { CardPanel } from './CardPanel';
import { FairnessPanel } from './FairnessPanel';
import { FiguresPanel } from './FiguresPanel';
import { ImportancePanel } from './ImportancePanel';
import { useModels } from './queries';
import { ShadowPanel } from './ShadowPanel';
import '../style/models.css';
import '../style/watch.css';

/** What a second person has to see before a version serves: its figures beside the champion's, its card, its trial. */
export default function ReviewModel({ change, level }: { change: ModelChange; level: 2 | 3 }) {
  const { t } = useTranslation();
  const models = useModels();
  if (models.isPending) {
    return <Loading rows={8} />;
  }
  if (!models.data) {
    return <Failure error={models.error} retry={() => void models.refetch()} />;
  }
  const model = models.data.find(({ name }) => name === change.model);
  const version = model?.versions.find((one) => one.version === change.version);
  if (!model || !version) {
    return <p className="pn-p">{t('models.change.gone')}</p>;
  }
  return (
    <div className="model">
      {model.challenger && <ShadowPanel shadow={model.challenger} level={level} />}
      <FairnessPanel fairness={version.fairness} aside={version.version} level={level} />
      <FiguresPanel version={version} champion={model.versions.find((one) => one.champion)} level={level} />
      <ImportancePanel
        version={version}
        champion={model.versions.find((one) => one.champion)}
        level={level}
      />
      <CardPanel version={version} level={level} />
    </div>
  );
}
