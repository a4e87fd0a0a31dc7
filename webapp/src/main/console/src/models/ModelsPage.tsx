import { useTranslation } from 'react-i18next';
import type { ModelHistory } from '../api/views';
import { Failure } from '../kit/Failure';
import { Loading } from '../kit/Loading';
import { PageHead } from '../kit/PageHead';
import { Panel } from '../kit/Panel';
import { CardPanel } from './CardPanel';
import { DiaryPanel } from './DiaryPanel';
import { FiguresPanel } from './FiguresPanel';
import { ModelHead } from './ModelHead';
import { useModels } from './queries';
import { VersionsPanel } from './VersionsPanel';
import '../style/models.css';

/** Every model: whether it serves, how good it is, what it knows and what happened to it. */
export default function ModelsPage() {
  const { t } = useTranslation();
  const models = useModels();
  return (
    <div className="page">
      <PageHead title={t('models.title')} sub={t('models.sub')} />
      {models.isPending && <Loading rows={8} />}
      {models.isError && !models.data && <Failure error={models.error} retry={() => void models.refetch()} />}
      {models.data?.map((model) => (
        <ModelPart key={model.name} model={model} />
      ))}
    </div>
  );
}

function ModelPart({ model }: { model: ModelHistory }) {
  const { t } = useTranslation();
  const shown = model.versions.find(({ champion }) => champion) ?? model.versions[0];
  return (
    <section className="model" aria-label={model.name}>
      <ModelHead model={model} predicts={shown?.predicts} />
      {shown ? (
        <div className="model-g">
          <FiguresPanel version={shown} />
          <CardPanel version={shown} />
        </div>
      ) : (
        <Panel title={t('models.versions')}>
          <p className="pn-p">{t('models.none')}</p>
        </Panel>
      )}
      {model.versions.length > 0 && <VersionsPanel versions={model.versions} />}
      {model.events.length > 0 && <DiaryPanel events={model.events} />}
    </section>
  );
}
