import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Failure } from '../kit/Failure';
import { exact, moment } from '../kit/format';
import { Loading } from '../kit/Loading';
import { PageHead } from '../kit/PageHead';
import { Panel } from '../kit/Panel';
import { StateTag } from './ChangesTab';
import { addressOf, useCalendar, useRulesets } from './desk';
import type { CalendarEntry, RulesetHead } from './views';
import { momentIn } from './zones';
import '../style/rules.css';

/** Every rule set with what is in force, what is being written and what waits; and what comes when. */
export default function RulesPage() {
  const { t } = useTranslation();
  const asked = useRulesets();
  return (
    <div className="page">
      <PageHead title={t('rules.title')} sub={t('rules.sub')} />
      {asked.isPending && <Loading rows={6} />}
      {asked.error && !asked.data && <Failure error={asked.error} retry={() => void asked.refetch()} />}
      {asked.data && <RulesetTable rulesets={asked.data} />}
      <Calendar />
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

function Calendar() {
  const { t } = useTranslation();
  const asked = useCalendar();
  const entries = [...(asked.data ?? [])].sort((a, b) => a.from.localeCompare(b.from));
  return (
    <Panel title={t('rules.calendar.title')} aside={t('rules.calendar.aside')}>
      {asked.error && <p className="pn-p">{t('rules.calendar.failed')}</p>}
      {asked.data && !entries.length && <p className="pn-p">{t('rules.calendar.none')}</p>}
      <ul className="rl-cal">
        {entries.map((entry) => (
          <li key={`${entry.ruleset}-${entry.change}-${entry.version}-${entry.from}`}>
            <Scheduled entry={entry} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Scheduled({ entry }: { entry: CalendarEntry }) {
  const { t } = useTranslation();
  const { ruleset, version, change, from, until, state, zone } = entry;
  const [feature, set] = ruleset.split('/');
  const address = change
    ? `${addressOf({ feature, set })}/reviews/${change}`
    : addressOf({ feature, set }, 'versions');
  return (
    <>
      <time dateTime={from} title={exact(from)}>
        {momentIn(zone, from)}
      </time>
      <span>
        <Link className="lnk" href={address}>
          {ruleset} {change ? `#${change}` : t('rules.calendar.version', { version })}
        </Link>
        {until && <span className="rs">{t('rules.calendar.until', { until: momentIn(zone, until) })}</span>}
      </span>
      <StateTag state={state} />
    </>
  );
}
