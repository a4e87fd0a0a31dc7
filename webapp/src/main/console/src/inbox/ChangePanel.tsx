import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RuleChangeSummary } from '../api/views';
import { Panel } from '../kit/Panel';

/** What a change of rules would change, who wants it, and the way to its review. */
export function ChangePanel({ change, level }: { change: RuleChangeSummary; level: 2 | 3 }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('inbox.change.title')} aside={change.author} level={level}>
      <div className="sim">
        <p>{change.reason}</p>
        <ul>
          {change.summary.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {change.whyNotApprove && <p className="dim">{change.whyNotApprove}</p>}
        <Link href={change.page}>{t('inbox.change.open')}</Link>
      </div>
    </Panel>
  );
}
