import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { take } from '../api/problem';
import type { WhatIfWay } from '../api/views';
import { whatHappened } from '../kit/Failure';
import { Panel } from '../kit/Panel';

/** A decision never changes, and neither does what would have changed it. */
const useWhatIf = (id: string) =>
  useQuery({
    queryKey: ['what-if', id],
    queryFn: () => take(api.GET('/api/v1/decisions/{id}/what-if', { params: { path: { id } } })),
    staleTime: Infinity,
  });

/** The smallest changes with which rules and models of the decision answer in another way; worked out when asked for. */
export function WhatIfPanel({ decisionId, level }: { decisionId: string; level: 2 | 3 }) {
  const { t } = useTranslation();
  const { data, error, isPending } = useWhatIf(decisionId);
  return (
    <Panel title={t('decisions.whatIf.title')} aside={t('decisions.whatIf.aside')} level={level}>
      {isPending && <p className="pn-p dim">{t('decisions.whatIf.asking')}</p>}
      {error && <p className="pn-p">{whatHappened(error, t)}</p>}
      {data && data.ways.length > 0 && (
        <ul className="reasons wi">
          {data.ways.map((way) => (
            <Way key={way.words} way={way} />
          ))}
        </ul>
      )}
      {data && <p className={data.ways.length ? 'cf' : 'pn-p'}>{data.sentence}</p>}
    </Panel>
  );
}

function Way({ way }: { way: WhatIfWay }) {
  const { t } = useTranslation();
  const what = way.steps.join(t('decisions.whatIf.then'));
  return (
    <li>
      <span>
        <b>{what.charAt(0).toUpperCase() + what.slice(1)}</b>
        <span className="rs">{way.words.slice(way.words.indexOf(': ', what.length) + 2)}</span>
        {way.gone.length > 0 && (
          <span className="rs">
            {t('decisions.whatIf.gone', { count: way.gone.length })}{' '}
            <span className="mono">{way.gone.join(', ')}</span>
          </span>
        )}
      </span>
      <span className={`tag o-${way.outcome}`}>{t(`words.outcome.${way.outcome}`)}</span>
    </li>
  );
}
