import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSupervisor } from '../api/session';
import type { BlindShare } from '../api/views';
import { Failure, whatHappened } from '../kit/Failure';
import { exact, moment } from '../kit/format';
import { Loading } from '../kit/Loading';
import { Panel } from '../kit/Panel';
import { say, warn } from '../kit/say';
import { useShares, useSharing } from './queries';

/** Of how many tasks of each queue the advice shows only after the first answer; a supervisor changes it. */
export function SharesPanel() {
  const { t } = useTranslation();
  const supervisor = useSupervisor();
  const shares = useShares();
  return (
    <Panel title={t('oversight.shares.title')}>
      <p className="pn-p">{t('oversight.shares.text')}</p>
      {shares.isPending && <Loading rows={4} />}
      {shares.isError && !shares.data && <Failure error={shares.error} retry={() => void shares.refetch()} />}
      {shares.data && (
        <div className="scroller" tabIndex={0} role="region" aria-label={t('oversight.shares.title')}>
          <table className="mini ov-s">
            <thead>
              <tr>
                <th scope="col">{t('oversight.figures.queue')}</th>
                <th scope="col">{t('oversight.shares.share')}</th>
                <th scope="col">{t('oversight.shares.by')}</th>
              </tr>
            </thead>
            <tbody>
              {shares.data.map((one) => (
                <Row key={`${one.queue} ${one.share}`} one={one} edit={supervisor} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!supervisor && shares.data && <p className="pn-p dim">{t('oversight.shares.who')}</p>}
    </Panel>
  );
}

function Row({ one, edit }: { one: BlindShare; edit: boolean }) {
  const { t } = useTranslation();
  const queue = t(`inbox.queues.${one.queue}`, { defaultValue: one.queue });
  return (
    <tr>
      <th scope="row">{queue}</th>
      <td>{edit ? <ShareForm one={one} queue={queue} /> : `${percentOf(one.share)} %`}</td>
      <td>
        {one.setBy && one.setAt ? (
          <>
            {one.setBy},{' '}
            <time dateTime={one.setAt} title={exact(one.setAt)}>
              {moment(one.setAt)}
            </time>
          </>
        ) : (
          <span className="dim">{t('oversight.shares.usual')}</span>
        )}
      </td>
    </tr>
  );
}

function ShareForm({ one, queue }: { one: BlindShare; queue: string }) {
  const { t } = useTranslation();
  const sharing = useSharing();
  const before = percentOf(one.share);
  const [text, setText] = useState(before);
  const wrong = !/^\d{1,3}(\.\d{1,2})?$/.test(text.trim()) || Number(text) > 100;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wrong || sharing.isPending) {
      return;
    }
    sharing.mutate(
      { queue: one.queue, share: Number((Number(text) / 100).toFixed(4)) },
      {
        onSuccess: () => say(t('oversight.shares.saved', { queue, share: text })),
        onError: (error) => warn(whatHappened(error, t)),
      },
    );
  };
  return (
    <form className="ov-e" onSubmit={submit} noValidate>
      <input
        className="field"
        inputMode="decimal"
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-label={t('oversight.shares.of', { queue })}
        aria-invalid={wrong}
        aria-describedby={wrong ? `share-${one.queue}` : undefined}
      />
      <span aria-hidden>%</span>
      {text !== before && (
        <button className="b" aria-disabled={wrong || sharing.isPending}>
          {t('data.save')}
        </button>
      )}
      {wrong && (
        <span className="field-problem" id={`share-${one.queue}`} role="alert">
          {t('oversight.shares.wrong')}
        </span>
      )}
    </form>
  );
}

const percentOf = (share: number): string => String(Number((share * 100).toFixed(2)));
