import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Model, ModelHistory } from '../api/views';
import { Failure } from '../kit/Failure';
import { Loading } from '../kit/Loading';
import { PageHead } from '../kit/PageHead';
import { Panel } from '../kit/Panel';
import { CalibrationChart } from './CalibrationChart';
import { CardPanel } from './CardPanel';
import { ChangePanel } from './ChangePanel';
import { DiaryPanel } from './DiaryPanel';
import { FairnessPanel } from './FairnessPanel';
import { FiguresPanel } from './FiguresPanel';
import { ImportancePanel } from './ImportancePanel';
import { ModelHead } from './ModelHead';
import { ModelTabs, useTab, type Tab } from './ModelTabs';
import { QualityPanel } from './QualityPanel';
import { useModels } from './queries';
import { ShadowPanel } from './ShadowPanel';
import { ThresholdPanel } from './ThresholdPanel';
import { VersionsPanel } from './VersionsPanel';
import { WatchedFairness } from './WatchedFairness';
import { WatchPanel } from './WatchPanel';
import { useWatch } from './watchQuery';
import '../style/models.css';
import '../style/watch.css';

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
  const tab = useTab(model.name);
  const champion = model.versions.find((one) => one.champion);
  const review = model.changes.find(({ state }) => state === 'review');
  const wanted = chosen ?? review?.version;
  const shown = model.versions.find(({ version }) => version === wanted) ?? champion ?? model.versions[0];
  const breached = !!shown?.fairness?.breaches.length;
  return (
    <section className="model" aria-label={model.name} id={model.name}>
      <ModelHead model={model} predicts={shown?.predicts} />
      {review && <ChangePanel change={review} />}
      {model.challenger && <ShadowPanel shadow={model.challenger} />}
      {!shown && (
        <Panel title={t('models.versions')}>
          <p className="pn-p">
            {t('models.none')} <Link href="/events/import">{t('models.noneImport')}</Link>
          </p>
        </Panel>
      )}
      {shown && <ModelTabs model={model.name} here={tab} breached={breached} />}
      {shown && <Open tab={tab} model={model} shown={shown} champion={champion} show={setChosen} />}
      {(!shown || tab === 'overview') && model.events.length > 0 && <DiaryPanel events={model.events} />}
    </section>
  );
}

/** As it was before it served, and as it is in service. */
function FairnessTab({ model, shown }: { model: string; shown: Model }) {
  const { data } = useWatch(model);
  return (
    <>
      <FairnessPanel fairness={shown.fairness} aside={shown.version} />
      {data?.fairness && <WatchedFairness fairness={data.fairness} />}
    </>
  );
}

interface OpenProps {
  tab: Tab;
  model: ModelHistory;
  shown: Model;
  champion?: Model;
  show: (version: string) => void;
}

function Open({ tab, model, shown, champion, show }: OpenProps) {
  const { t } = useTranslation();
  switch (tab) {
    case 'overview':
      return (
        <>
          <VersionsPanel model={model} shown={shown.version} show={show} />
          <ImportancePanel version={shown} champion={champion} />
        </>
      );
    case 'figures':
      return (
        <div className="model-g">
          <FiguresPanel version={shown} champion={champion} />
          <div className="model">
            <Panel title={t('models.calibration')} aside={shown.version}>
              {shown.calibration.length > 0 ? (
                <CalibrationChart groups={shown.calibration} />
              ) : (
                <p className="pn-p">{t('models.calibrationNone')}</p>
              )}
            </Panel>
            <ThresholdPanel key={shown.version} model={model.name} version={shown} />
          </div>
        </div>
      );
    case 'fairness':
      return <FairnessTab model={model.name} shown={shown} />;
    case 'data':
      return (
        <div className="model-g">
          <QualityPanel version={shown} events={model.events} />
          <CardPanel version={shown} />
        </div>
      );
    case 'watch':
      return <WatchPanel model={model.name} />;
  }
}
