import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Prediction } from '../api/views';
import { score, signed } from '../kit/format';
import { Panel } from '../kit/Panel';
import { digits, times, waterfall, type Step, type Waterfall } from './waterfall';

const MOST = 5;

interface Props {
  prediction: Prediction;
  level: 2 | 3;
}

/** From the base rate to the score, one step per feature, with the threshold at which the rule speaks. */
export function WaterfallPanel({ prediction, level }: Props) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const { model, version, available } = prediction;
  if (!available) {
    return (
      <Panel title={t('decisions.noScore', { model })} level={level}>
        <p className="pn-p">{t('decisions.noScoreWhy', { why: prediction.why })}</p>
      </Panel>
    );
  }
  const most = whole ? Infinity : MOST;
  const chart = waterfall(prediction, most, (rest) => t('decisions.others', { count: rest }));
  const aside = [
    `${model} ${version ?? ''}`,
    t('decisions.scoreOf', { score: score(chart.value) }),
    chart.threshold !== undefined && t('decisions.threshold', { threshold: score(chart.threshold) }),
  ];
  const features = prediction.attributions?.length ?? 0;
  return (
    <Panel title={t('decisions.why')} aside={aside.filter(Boolean).join(' · ')} level={level}>
      <table className="wf">
        <caption className="vh">{t('decisions.contributions', { model, version })}</caption>
        <thead className="vh">
          <tr>
            <th scope="col">{t('decisions.feature')}</th>
            <th scope="col">{t('decisions.bar')}</th>
            <th scope="col">{t('decisions.effect')}</th>
          </tr>
        </thead>
        <tbody>
          <tr className="wf-base">
            <th scope="row">{t('decisions.baseRate')}</th>
            <td className="wf-c">
              <Bars chart={chart} from={0} to={chart.base} tone="base" labelled />
            </td>
            <td className="num wf-n">{score(chart.base)}</td>
          </tr>
          {chart.steps.map((step) => (
            <StepRow key={step.key} step={step} chart={chart} />
          ))}
          <tr className="wf-sum">
            <th scope="row">{t('decisions.score')}</th>
            <td className="wf-c">
              <Bars chart={chart} from={0} to={chart.value} tone="sum" />
            </td>
            <td className="num wf-n">
              <b>{score(chart.value)}</b>
            </td>
          </tr>
        </tbody>
      </table>
      {chart.odds && <p className="cf">{t('decisions.oddsNote')}</p>}
      <details className="wf-w cf">
        <summary>{t('decisions.inWords')}</summary>
        <p>{t('decisions.words.base', { base: score(chart.base) })}</p>
        <ul>
          {chart.steps.map((step) => (
            <li key={step.key}>
              <b>{step.label}</b>
              {step.shown && ` (${step.shown})`} {moved(step, t)}.
            </li>
          ))}
        </ul>
        <p>{t('decisions.words.score', { score: score(chart.value) })}</p>
      </details>
      {features > MOST + 1 && (
        <p className="cf">
          <button className="lnk" onClick={() => setWhole(!whole)} aria-expanded={whole}>
            {whole ? t('decisions.fewer') : t('decisions.allFeatures', { count: features })}
          </button>
        </p>
      )}
    </Panel>
  );
}

/** "raises the odds by a factor of 1.8", "lowers the score by 0.03". */
function moved({ contribution, change, factor }: Step, t: TFunction): string {
  const way = contribution >= 0 ? 'raises' : 'lowers';
  return factor === undefined
    ? t(`decisions.words.${way}`, { by: Math.abs(change).toFixed(2) })
    : t(`decisions.words.${way}Odds`, { factor: digits(factor >= 1 ? factor : 1 / factor) });
}

function StepRow({ step, chart }: { step: Step; chart: Waterfall }) {
  const { t } = useTranslation();
  const tone = step.contribution > 0 ? 'up' : 'dn';
  return (
    <tr>
      <th scope="row">
        {step.label}
        <span className="wf-v">{step.shown}</span>
      </th>
      <td className="wf-c">
        <Bars chart={chart} from={step.from} to={step.to} tone={tone} />
      </td>
      <td className="num wf-n">
        {step.factor === undefined ? (
          <b className={tone}>{signed(step.change)}</b>
        ) : (
          <>
            <b className={tone} aria-hidden="true">
              {times(step.factor)}
            </b>
            <span className="vh">{moved(step, t)}</span>
            <span className="wf-v">
              {score(step.from)} → {score(step.to)}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}

interface BarsProps {
  chart: Waterfall;
  from: number;
  to: number;
  tone: string;
  labelled?: boolean;
}

function Bars({ chart, from, to, tone, labelled }: BarsProps) {
  const at = (value: number): string => `${Math.max(0, Math.min(1, value / chart.max)) * 100}%`;
  return (
    <span className="wf-t" aria-hidden="true">
      {chart.threshold !== undefined && (
        <i
          className={labelled ? 'th first' : 'th'}
          style={{ left: at(chart.threshold) }}
          data-l={score(chart.threshold)}
        />
      )}
      <i className={tone} style={{ left: at(Math.min(from, to)), width: at(Math.abs(to - from)) }} />
    </span>
  );
}
