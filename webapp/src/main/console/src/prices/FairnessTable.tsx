import { useTranslation } from 'react-i18next';
import type { PriceFairness, PriceFairnessGroup, PriceGap } from '../api/views';
import { Breaches } from '../kit/Breaches';
import { count } from '../kit/format';
import { Panel } from '../kit/Panel';
import { proxyWords } from '../kit/proxyWords';
import { move } from './percent';

const HUNDRED = 100;

/** Each group of customers beside the others of its segment. */
export function FairnessTable({ fairness, level }: { fairness: PriceFairness; level?: 2 | 3 }) {
  const { t } = useTranslation();
  const { groups, breaches, bound, asked } = fairness;
  return (
    <Panel title={t('prices.fair.table')} level={level}>
      <div className="pn-p">
        <p>{t('prices.fair.asks', { bound: bound * HUNDRED })}</p>
        <Breaches breaches={breaches} />
        {breaches.length === 0 && <p>{t('prices.fair.fine')}</p>}
      </div>
      <div className="scroller" tabIndex={0} role="region" aria-label={t('prices.fair.table')}>
        <table className="mini wt-f">
          <thead>
            <tr>
              <th scope="col">{t('prices.fair.group')}</th>
              <th scope="col">{t('prices.fair.state')}</th>
              <th scope="col">{t('prices.fair.orders')}</th>
              <th scope="col">{t('prices.fair.paid')}</th>
              <th scope="col">{t('prices.fair.moved')}</th>
              <th scope="col" className="wt-w">
                {t('prices.fair.proxy')}
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
      <p className="cf">{t('prices.fair.note', { facts: asked.join(', ') || t('prices.fair.noFacts') })}</p>
    </Panel>
  );
}

function Row({ group }: { group: PriceFairnessGroup }) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">
        {t(`prices.fair.segment.${group.segment}`)} {group.group}
      </th>
      <td>
        {(group.paid ?? group.moved) ? (
          <span className={group.breached ? 'tag s-rejected' : 'tag s-processed'}>
            {t(group.breached ? 'prices.fair.breach' : 'prices.fair.ok')}
          </span>
        ) : (
          <span className="dim">{t('prices.fair.few')}</span>
        )}
      </td>
      <td>{count(group.orders)}</td>
      <Gap gap={group.paid} />
      <Gap gap={group.moved} />
      <td className="wt-w">{proxyWords(t, group.proxy, group.proxyAuc)}</td>
    </tr>
  );
}

function Gap({ gap }: { gap?: PriceGap | null }) {
  const { t } = useTranslation();
  return (
    <td>
      {gap ? (
        <>
          <b>{move(gap.value * HUNDRED)}</b>{' '}
          <span className="dim">
            {move(gap.low * HUNDRED)} – {move(gap.high * HUNDRED)}
          </span>
        </>
      ) : (
        <span className="dim">{t('prices.fair.few')}</span>
      )}
    </td>
  );
}
