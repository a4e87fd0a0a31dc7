import { useTranslation } from 'react-i18next';
import type { Price } from '../api/views';
import { exact, moment, money } from '../kit/format';
import { apart, move } from './percent';

/** What others ask for it, the cheapest first, and how far that is from our own price. */
export function CompetitorTable({ price }: { price: Price }) {
  const { t } = useTranslation();
  if (!price.competitors.length) {
    return <p className="pn-p">{t('prices.nobody')}</p>;
  }
  const own = price.price;
  return (
    <div className="scroller" tabIndex={0} role="group" aria-label={t('prices.competitors')}>
      <table className="mini rivals">
        <thead>
          <tr>
            {['who', 'asks', 'apart', 'seen', 'counts'].map((name) => (
              <th key={name} scope="col">
                {t(`prices.rival.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {price.competitors.map(
            ({ competitor, price: theirs, currency, observedAt, available, counts, url }) => (
              <tr key={competitor} className={counts ? undefined : 'past'}>
                <th scope="row">
                  {url && /^https?:/.test(url) ? (
                    <a href={url} target="_blank" rel="noreferrer">
                      {competitor}
                    </a>
                  ) : (
                    competitor
                  )}
                </th>
                <td>{money(theirs, currency)}</td>
                <td>{own && currency === price.currency ? move(apart(theirs, own)) : '—'}</td>
                <td>
                  <time dateTime={observedAt} title={exact(observedAt)}>
                    {moment(observedAt)}
                  </time>
                </td>
                <td>{t(counts ? 'prices.counts' : available ? 'prices.tooOld' : 'prices.soldOut')}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
