import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { whatHappened } from '../kit/Failure';
import { exact, moment } from '../kit/format';
import { Loading } from '../kit/Loading';
import { Panel } from '../kit/Panel';
import { addressOf, useReviewedCases, type RulesetKey } from './desk';
import { DiffView } from './DiffView';
import type { Change } from './views';
import { momentIn } from './zones';
import '../style/rules.css';

interface Props {
  id: RulesetKey;
  change: Change;
  level: 2 | 3;
}

/** Who wants a change, why, and for which time. */
export function ChangeStory({ id, change, level }: Props) {
  const { t } = useTranslation();
  const { author, reason, submittedAt, reviewer, reviewedAt, comment, effectiveFrom, effectiveUntil, zone } =
    change;
  return (
    <Panel
      title={t('rules.change.story')}
      level={level}
      aside={
        <Link className="lnk" href={`${addressOf(id)}/reviews/${change.number}`}>
          {t('rules.change.page', { number: change.number })}
        </Link>
      }
    >
      <dl className="kv">
        <Entry name="author" text={`${author}, ${moment(submittedAt)}`} title={exact(submittedAt)} />
        <Entry name="reason" text={reason} />
        <Entry
          name="effectiveFrom"
          text={effectiveFrom ? momentIn(zone, effectiveFrom) : t('rules.change.atOnce')}
        />
        <Entry name="effectiveUntil" text={effectiveUntil && momentIn(zone, effectiveUntil)} />
        <Entry
          name="reviewer"
          text={reviewer && `${reviewer}${reviewedAt ? ', ' + moment(reviewedAt) : ''}`}
        />
        <Entry name="comment" text={comment} />
        <Entry name="version" text={change.versionNumber && String(change.versionNumber)} />
      </dl>
    </Panel>
  );
}

function Entry({ name, text, title }: { name: string; text?: string | number | null; title?: string }) {
  const { t } = useTranslation();
  return text ? (
    <div>
      <dt>{t(`rules.change.${name}`)}</dt>
      <dd title={title}>{text}</dd>
    </div>
  ) : null;
}

/** What a change does to the rules, and how its test cases go. */
export function ChangeContent({ id, change, level }: Props) {
  const { t } = useTranslation();
  const Heading = `h${level}` as const;
  return (
    <>
      {change.state === 'review' && <Cases id={id} change={change} level={level} />}
      <Heading>{t('rules.change.diff', { base: change.baseNumber })}</Heading>
      {change.diff ? <DiffView diff={change.diff} /> : <p className="pn-p">{t('rules.diff.none')}</p>}
    </>
  );
}

function Cases({ id, change, level }: Props) {
  const { t } = useTranslation();
  const asked = useReviewedCases(id, change.number);
  const tested = asked.data;
  return (
    <Panel title={t('rules.tabs.cases')} level={level}>
      {asked.isPending && <Loading rows={2} />}
      {asked.error && <p className="pn-p">{whatHappened(asked.error, t)}</p>}
      {tested === null && <p className="pn-p">{t('rules.change.casesGone')}</p>}
      {tested && (
        <p className="pn-p">
          {t('rules.cases.passed', {
            ok: tested.cases.filter(({ ok }) => ok).length,
            count: tested.cases.length,
          })}{' '}
          {t('rules.cases.covered', tested.coverage)}
          {!!tested.coverage.uncovered.length && (
            <>
              {' ' + t('rules.cases.uncovered')}{' '}
              <span className="mono">{tested.coverage.uncovered.join(', ')}</span>
            </>
          )}
        </p>
      )}
    </Panel>
  );
}
