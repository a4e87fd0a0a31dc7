import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMay } from '../api/session';
import type { Price } from '../api/views';
import { ConfirmDialog } from '../kit/ConfirmDialog';
import { Failure, whatHappened } from '../kit/Failure';
import { day, exact, moment, money } from '../kit/format';
import { Loading } from '../kit/Loading';
import { Panel } from '../kit/Panel';
import { say, warn } from '../kit/say';
import { ClampTrail } from './ClampTrail';
import { CompetitorTable } from './CompetitorTable';
import { move } from './percent';
import { PriceChart } from './PriceChart';
import { PriceState } from './PriceState';
import { usePrice, useRollOut } from './queries';
import { Verdict } from './Verdict';

/** A product's price: what it would become and why, against competitors, and what it was. */
export function PricePanel({ sku }: { sku: string }) {
  const { t } = useTranslation();
  const price = usePrice(sku);
  return (
    <Panel
      title={t('prices.panel')}
      aside={
        price.data?.since && (
          <time dateTime={price.data.since} title={exact(price.data.since)}>
            {t('prices.since', { at: day(price.data.since) })}
          </time>
        )
      }
    >
      {price.isPending && <Loading rows={6} />}
      {price.isError && !price.data && <Failure error={price.error} retry={() => void price.refetch()} />}
      {price.data && (
        <>
          <Next price={price.data} />
          <ClampTrail next={price.data.next} />
          <h3 className="pn-3">{t('prices.competitors')}</h3>
          <CompetitorTable price={price.data} />
          {price.data.history.length > 0 && (
            <div className="wt-m">
              <PriceChart price={price.data} />
            </div>
          )}
          <Known price={price.data} />
          <Changes price={price.data} />
        </>
      )}
    </Panel>
  );
}

/** What the machine would do with the price now. */
function Next({ price }: { price: Price }) {
  const { t } = useTranslation();
  const may = useMay('supervisor', 'admin');
  const [asking, setAsking] = useState(false);
  const rollOut = useRollOut();
  const { next, currency } = price;
  const confirm = (): void => {
    if (!rollOut.isPending) {
      rollOut.mutate([price.sku], {
        onSuccess: ({ items: [made] }) => {
          say(
            made
              ? t('prices.made', { id: made.id, state: t(`prices.state.${made.state}`) })
              : t('prices.stays'),
          );
          setAsking(false);
        },
        onError: (error) => {
          warn(whatHappened(error, t));
          setAsking(false);
        },
      });
    }
  };
  return (
    <div className="next">
      <p className="next-b">
        <b>
          {next.to ? money(next.to, currency) : t('prices.staysAt', { price: money(price.price, currency) })}
        </b>
        {next.to && price.price && (
          <span className="num">
            {t('prices.instead', {
              price: money(price.price, currency),
              move: move((Number(next.to) / Number(price.price) - 1) * 100),
            })}
          </span>
        )}
        <Verdict verdict={next.verdict} />
      </p>
      <p>{next.why}</p>
      {next.weeklyEffect && (
        <p className="dim">{t('prices.effect', { money: money(next.weeklyEffect, currency) })}</p>
      )}
      {next.to && may && (
        <p>
          <button className="b" onClick={() => setAsking(true)}>
            {t('prices.rollOut')}
          </button>
        </p>
      )}
      {asking && (
        <ConfirmDialog
          title={t('prices.rollOutOne')}
          text={t('prices.rollOutText')}
          word={t('prices.rollOut')}
          bad={false}
          pending={rollOut.isPending}
          confirm={confirm}
          close={() => setAsking(false)}
        />
      )}
    </div>
  );
}

/** What else the rules look at. */
function Known({ price }: { price: Price }) {
  const { t } = useTranslation();
  const { currency, cost, margin, listPrice, advertisedMinimum, lowest30, elasticity } = price;
  const rows: [string, string | undefined][] = [
    ['cost', cost && money(cost, currency)],
    ['margin', margin && `${margin} %`],
    ['listPrice', listPrice && money(listPrice, currency)],
    ['advertisedMinimum', advertisedMinimum && money(advertisedMinimum, currency)],
    ['lowest30', lowest30 && money(lowest30, currency)],
    ['elasticity', elasticity && t('prices.answers', { percent: elasticity })],
  ];
  return (
    <dl className="kv two-up">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`prices.known.${name}`)}</dt>
          <dd>{value ?? '—'}</dd>
        </div>
      ))}
    </dl>
  );
}

function Changes({ price }: { price: Price }) {
  const { t } = useTranslation();
  if (!price.changes.length) {
    return null;
  }
  return (
    <>
      <h3 className="pn-3">{t('prices.last')}</h3>
      <ul className="deeds">
        {price.changes.map((change) => (
          <li key={change.id}>
            <time dateTime={change.createdAt} title={exact(change.createdAt)}>
              {moment(change.createdAt)}
            </time>
            <Link href={`/decisions/${change.proposalId}`}>
              {t('prices.fromTo', {
                from: money(change.from, change.currency),
                to: money(change.to, change.currency),
              })}
            </Link>
            <span className="dim">
              {move(change.percent)}
              {change.signedBy && ` · ${change.signedBy}`}
              {change.note && ` · ${change.note}`}
            </span>
            <PriceState state={change.state} />
          </li>
        ))}
      </ul>
      <p className="cf">
        <Link href={`/price-changes?sku=${encodeURIComponent(price.sku)}`}>{t('prices.all')}</Link>
      </p>
    </>
  );
}
