import { useTranslation } from 'react-i18next';
import type { ModelFairness, ModelFairnessGroup } from '../api/views';
import { Breaches } from '../kit/Breaches';
import { count } from '../kit/format';
import { Panel } from '../kit/Panel';
import { proxyWords } from '../kit/proxyWords';

const share = (value: number): string => `${(value * 100).toFixed(1)} %`;
const between = ({ low, high }: { low: number; high: number }): string =>
  `${(low * 100).toFixed(1)} – ${(high * 100).toFixed(1)}`;

interface Props {
  fairness?: ModelFairness;
  aside?: string;
  title?: string;
  level?: 2 | 3;
}

/** Whether those of a group who did nothing are flagged more often than the others who did nothing. */
export function FairnessPanel({ fairness, aside, title, level }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={title ?? t('models.fairness.title')} aside={aside} level={level}>
      {fairness ? <FairnessTable fairness={fairness} /> : <p className="pn-p">{t('models.fairness.none')}</p>}
    </Panel>
  );
}

function FairnessTable({ fairness }: { fairness: ModelFairness }) {
  const { t } = useTranslation();
  const { groups, breaches, bound, cut } = fairness;
  return (
    <>
      <div className="pn-p">
        <p>{t('models.fairness.asks', { cut: cut.toFixed(2), bound })}</p>
        <Breaches breaches={breaches} />
        {breaches.length === 0 && <p>{t('models.fairness.fine')}</p>}
      </div>
      <div className="scroller" tabIndex={0} role="region" aria-label={t('models.fairness.title')}>
        <table className="mini wt-f">
          <thead>
            <tr>
              <th scope="col">{t('models.fairness.group')}</th>
              <th scope="col">{t('watch.state')}</th>
              <th scope="col">{t('models.fairness.cases')}</th>
              <th scope="col">{t('models.fairness.happened')}</th>
              <th scope="col">{t('models.fairness.flagged')}</th>
              <th scope="col">{t('models.fairness.wronged')}</th>
              <th scope="col">{t('models.fairness.others')}</th>
              <th scope="col">{t('models.fairness.ratio')}</th>
              <th scope="col">{t('models.fairness.difference')}</th>
              <th scope="col" className="wt-w">
                {t('models.fairness.proxy')}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Row key={group.segment + group.group} group={group} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="cf">{t('models.fairness.note')}</p>
    </>
  );
}

function Row({ group }: { group: ModelFairnessGroup }) {
  const { t } = useTranslation();
  const { segment, happened, flagged, wronged, others, ratio, difference, breached, proxy, proxyAuc } = group;
  return (
    <tr>
      <th scope="row">
        {segment} {group.group}
      </th>
      <td>
        <span className={breached ? 'tag s-rejected' : 'tag s-processed'}>
          {t(breached ? 'models.fairness.breach' : 'watch.ok')}
        </span>
      </td>
      <td>{count(group.rows)}</td>
      <td>{share(happened.value)}</td>
      <td>{share(flagged.value)}</td>
      <td>
        <b>{share(wronged.value)}</b> <span className="dim">{between(wronged)}</span>
      </td>
      <td>
        {share(others.value)} <span className="dim">{between(others)}</span>
      </td>
      <td>{ratio == null ? '—' : `× ${ratio.toFixed(2)}`}</td>
      <td>{`${difference < 0 ? '−' : '+'}${(Math.abs(difference) * 100).toFixed(1)}`}</td>
      <td className="wt-w">{proxyWords(t, proxy, proxyAuc)}</td>
    </tr>
  );
}
