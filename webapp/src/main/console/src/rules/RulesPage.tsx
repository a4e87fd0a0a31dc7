import { IconSearch, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Failure } from '../kit/Failure';
import { exact, moment } from '../kit/format';
import { Loading } from '../kit/Loading';
import { PageHead } from '../kit/PageHead';
import { StateTag } from './ChangesTab';
import { Calendar } from './Calendar';
import { addressOf, useFacts, useRulesets } from './desk';
import { OverduePanel } from './OverduePanel';
import type { RulesetHead } from './views';
import { WhereUsedDialog } from './WhereUsed';
import '../style/rules.css';

/** Every rule set with what is in force, what is being written and what waits; and what comes when. */
export default function RulesPage() {
  const { t } = useTranslation();
  const asked = useRulesets();
  const [asking, setAsking] = useState(false);
  const first = asked.data?.[0];
  const facts = useFacts(first ?? { feature: '', set: '' }, asking && !!first).data?.fields ?? [];
  return (
    <div className="page">
      <PageHead title={t('rules.title')} sub={t('rules.sub')}>
        <button className="b" onClick={() => setAsking(true)}>
          <IconSearch size={15} aria-hidden />
          {t('rules.uses.title')}
        </button>
      </PageHead>
      {asked.isPending && <Loading rows={6} />}
      {asked.error && !asked.data && <Failure error={asked.error} retry={() => void asked.refetch()} />}
      {asked.data && (asked.data.length ? <RulesetTable rulesets={asked.data} /> : <NoRulesets />)}
      <Calendar />
      <OverduePanel />
      {asking && <WhereUsedDialog field="" facts={facts} close={() => setAsking(false)} />}
    </div>
  );
}

function NoRulesets() {
  const { t } = useTranslation();
  return (
    <div className="empty">
      <IconTable size={28} stroke={1.4} aria-hidden />
      <h2>{t('rules.none')}</h2>
      <p>{t('rules.noneText')}</p>
    </div>
  );
}

function RulesetTable({ rulesets }: { rulesets: RulesetHead[] }) {
  const { t } = useTranslation();
  return (
    <div className="sheet scroller" tabIndex={0} role="region" aria-label={t('rules.title')}>
      <table className="mini rl">
        <thead>
          <tr>
            {(['name', 'version', 'draft', 'change', 'owner'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`rules.list.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rulesets.map((one) => (
            <RulesetRow key={`${one.feature}/${one.set}`} ruleset={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RulesetRow({ ruleset }: { ruleset: RulesetHead }) {
  const { t } = useTranslation();
  const { feature, set, name, version, draft, change } = ruleset;
  return (
    <tr>
      <th scope="row">
        <Link className="lnk" href={addressOf(ruleset)}>
          {name || `${feature}/${set}`}
        </Link>
        <span className="rs mono">
          {feature}/{set}
        </span>
      </th>
      <td>
        {version ? (
          <>
            {version.number}{' '}
            <time className="dim" dateTime={version.publishedAt} title={exact(version.publishedAt)}>
              {moment(version.publishedAt)}
            </time>
          </>
        ) : (
          '–'
        )}
      </td>
      <td>
        {draft ? (
          <>
            <span className="tag warn">{t('rules.draft')}</span> {draft.author}, {moment(draft.updatedAt)}
          </>
        ) : (
          <span className="dim">–</span>
        )}
      </td>
      <td>
        {change ? (
          <Link className="lnk" href={`${addressOf(ruleset)}/reviews/${change.number}`}>
            #{change.number} <StateTag state={change.state} />
          </Link>
        ) : (
          <span className="dim">–</span>
        )}
      </td>
      <td>{version?.publishedBy}</td>
    </tr>
  );
}
