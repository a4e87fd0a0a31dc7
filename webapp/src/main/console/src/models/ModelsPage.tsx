import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelHistory } from '../api/views';
import { Failure } from '../kit/Failure';
import { Loading } from '../kit/Loading';
import { PageHead } from '../kit/PageHead';
import { Panel } from '../kit/Panel';
import { CardPanel } from './CardPanel';
import { ChangePanel } from './ChangePanel';
import { DiaryPanel } from './DiaryPanel';
import { FiguresPanel } from './FiguresPanel';
import { ModelHead } from './ModelHead';
import { useModels } from './queries';
import { ShadowPanel } from './ShadowPanel';
import { VersionsPanel } from './VersionsPanel';
import { WatchPanel } from './WatchPanel';
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
  const [chosen, setChosen] = useState<string>();
  const champion = model.versions.find((one) => one.champion);
  const review = model.changes.find(({ state }) => state === 'review');
  const wanted = chosen ?? review?.version;
  const shown = model.versions.find(({ version }) => version === wanted) ?? champion ?? model.versions[0];
  return (
    <section className="model" aria-label={model.name}>
      <ModelHead model={model} predicts={shown?.predicts} />
      {review && <ChangePanel change={review} />}
      {model.challenger && <ShadowPanel shadow={model.challenger} />}
      {shown ? (
        <div className="model-g">
          <FiguresPanel version={shown} champion={champion} />
          <CardPanel version={shown} />
        </div>
      ) : (
        <Panel title={t('models.versions')}>
          <p className="pn-p">{t('models.none')}</p>
        </Panel>
      )}
      {shown && <WatchPanel model={model.name} />}
      {shown && <VersionsPanel model={model} shown={shown.version} show={setChosen} />}
      {model.events.length > 0 && <DiaryPanel events={model.events} />}
    </section>
  );
}
