import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Model, ModelHistory } from '../api/views';
import { whatHappened } from '../kit/Failure';
import { count, exact, moment } from '../kit/format';
import { Panel } from '../kit/Panel';
import { say } from '../kit/say';
import { useVersionDesk, useWords } from './queries';
import { ReasonDialog } from './ReasonDialog';

interface Props {
  model: ModelHistory;
  shown: string;
  show: (version: string) => void;
}

/** Every version that was trained, the youngest first; one of them is shown beside. */
export function VersionsPanel({ model, shown, show }: Props) {
  const { t } = useTranslation();
  const { versions } = model;
  return (
    <Panel title={t('models.versions')} aside={count(versions.length)}>
      <div className="scroller" tabIndex={0} role="region" aria-label={t('models.versions')}>
        <table className="mini versions">
          <thead>
            <tr>
              <th scope="col">{t('models.version')}</th>
              <th scope="col">{t('models.trainedAt')}</th>
              <th scope="col" className="num">
                {t('models.rows')}
              </th>
              <th scope="col" className="num">
                {t('models.auc')}
              </th>
              <th scope="col" className="num">
                {t('models.advantage')}
              </th>
              <th scope="col">
                <span className="vh">{t('models.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.map((one) => (
              <tr key={one.version} aria-current={one.version === shown || undefined}>
                <th scope="row" className="mono">
                  <button className="lnk" onClick={() => show(one.version)}>
                    {one.version}
                  </button>{' '}
                  {one.champion && <span className="tag s-processed">{t('models.state.serving')}</span>}
                  {model.challenger?.version === one.version && (
                    <span className="tag">{t('models.state.beside')}</span>
                  )}
                </th>
                <td>
                  <time dateTime={one.trainedAt} title={exact(one.trainedAt)}>
                    {moment(one.trainedAt)}
                  </time>
                </td>
                <td className="num">{count(one.trainedOn.rows)}</td>
                <td className="num">{figure(one, 'AUC')}</td>
                <td className="num">{figure(one, 'advantage')}</td>
                <td>
                  <Acts model={model} one={one} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/** What can be done with a version depends on whether it serves, served, or is on its way. */
function Acts({ model, one }: { model: ModelHistory; one: Model }) {
  const { t } = useTranslation();
  const { steward } = useWords();
  const desk = useVersionDesk(model.name, one.version);
  const [asking, setAsking] = useState<'propose' | 'rollback'>();
  const underWay = model.changes.some(({ state }) => state === 'review');
  if (!steward || one.champion || underWay) {
    return null;
  }
  const served = model.events.some(
    ({ version, what }) => version === one.version && (what === 'champion' || what === 'rolled-back'),
  );
  const word = served ? 'rollback' : 'propose';
  return (
    <div className="acts">
      <button className="b sm" onClick={() => setAsking(word)}>
        {t(`models.${word}`)}
      </button>
      {model.challenger?.version !== one.version && (
        <button
          className="b sm ghost"
          aria-disabled={desk.shadow.isPending}
          onClick={() =>
            !desk.shadow.isPending &&
            desk.shadow.mutate(
              { reason: '' },
              {
                onSuccess: () => say(t('models.done.shadow', { version: one.version })),
              },
            )
          }
        >
          {t('models.tryBeside')}
        </button>
      )}
      {desk.shadow.error && (
        <p className="field-problem" role="alert">
          {whatHappened(desk.shadow.error, t)}
        </p>
      )}
      {asking && (
        <ReasonDialog
          word={asking}
          change={desk[asking]}
          done={() => say(t('models.done.propose', { model: model.name, version: one.version }))}
          close={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}

const figure = (version: Model, wanted: string): string =>
  version.metrics.find(({ method, name }) => method === 'model' && name === wanted)?.value.toFixed(3) ?? '—';
