import { useTranslation } from 'react-i18next';
import type { PriceChange } from '../api/views';
import { money } from '../kit/format';
import { say, warn } from '../kit/say';
import { WhyDialog } from '../kit/WhyDialog';
import { sums } from '../kit/sums';
import { move } from './percent';
import { useTakeBack } from './queries';

const SHOWN = 8;

interface Props {
  changes: PriceChange[];
  close: () => void;
  done: () => void;
}

/** Shows which prices would be put up again, and takes the changes back with one reason. */
export function TakeBackDialog({ changes, close, done }: Props) {
  const { t } = useTranslation();
  const takeBack = useTakeBack();
  const effects = sums(
    changes
      .filter(({ weeklyEffect }) => weeklyEffect)
      .map(({ currency, weeklyEffect }) => ({ currency, total: weeklyEffect ?? '0' })),
  );
  const act = (reason: string): void =>
    takeBack.mutate(
      { ids: changes.map(({ id }) => id), reason },
      {
        onSuccess: ({ items }) => {
          const failed = items.filter((item) => !item.done);
          const back = items.length - failed.length;
          if (back) {
            say(t('prices.back.done', { count: back }));
          }
          if (failed.length) {
            warn(failed.map(({ id, why }) => `${id}: ${why}`).join('; '));
          }
          done();
        },
      },
    );
  return (
    <WhyDialog
      title={t('prices.back.title', { count: changes.length })}
      why={t('prices.back.reason')}
      missing={t('prices.back.reasonMissing')}
      word={t('prices.back.confirm', { count: changes.length })}
      bad
      pending={takeBack.isPending}
      error={takeBack.error}
      act={act}
      close={close}
    >
      <ul className="taken">
        {changes.slice(0, SHOWN).map(({ id, description, from, to, currency, percent }) => (
          <li key={id}>
            <b>{id}</b>
            <span>{description}</span>
            <span className="num">
              {t('prices.fromTo', { from: money(to, currency), to: money(from, currency) })}
            </span>
            <span className="num dim">{move(100 / (1 + Number(percent) / 100) - 100)}</span>
          </li>
        ))}
      </ul>
      {changes.length > SHOWN && (
        <p className="dim">{t('prices.back.more', { count: changes.length - SHOWN })}</p>
      )}
      {effects.length > 0 && (
        <dl className="kv flush">
          {effects.map(([currency, sum]) => (
            <div key={currency}>
              <dt>{t('prices.back.effect')}</dt>
              <dd>{money(-sum, currency)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="dim">{t('prices.back.text')}</p>
    </WhyDialog>
  );
}
