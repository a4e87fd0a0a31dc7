import { useTranslation } from 'react-i18next';
import type { Passport } from '../api/views';
import { moment } from '../kit/format';
import { Panel } from '../kit/Panel';

/** What makes it tamper-evident: its hash, its rules' hash, and the sealed batch that it is part of. */
export function ProofPanel({ decision }: { decision: Passport }) {
  const { t } = useTranslation();
  const { hash, rulesetHash, ruleset, version, sealed, predictions } = decision;
  const rows: [string, string | null | undefined][] = [
    [t('decisions.hash'), hash],
    [`${ruleset} v${version}`, rulesetHash],
    [
      t('decisions.sealed'),
      sealed
        ? t('decisions.sealedIn', { batch: sealed.batch, at: moment(sealed.at) })
        : t('decisions.unsealed'),
    ],
    [t('decisions.root'), sealed?.root],
    [
      t('decisions.models'),
      predictions.map(({ model, version: v }) => `${model} ${v ?? ''}`.trim()).join(', '),
    ],
  ];
  return (
    <Panel title={t('decisions.proof')}>
      <dl className="proof">
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="mono">{value}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
}
