import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMe } from '../api/session';
import type { Automation } from '../api/views';
import { Failure } from '../kit/Failure';
import { count, exact, moment } from '../kit/format';
import { Loading } from '../kit/Loading';
import { AutomationDialog, type Word } from './AutomationDialog';
import { AutomationHistory } from './AutomationHistory';
import { OversightTabs } from './OversightTabs';
import { useAutomationDesk, useAutomations } from './queries';
import '../style/oversight.css';

const STOPPERS = ['operator', 'supervisor', 'steward', 'admin'];
const DECIDERS = ['supervisor', 'admin'];

/** Everything that the machine does by itself: how far it may go, what it did lately, and the brake. */
export default function AutomationsPage() {
  const { t } = useTranslation();
  const automations = useAutomations();
  return (
    <div className="page">
      <OversightTabs sub={t('oversight.automations.sub')} />
      {automations.isPending && <Loading rows={6} />}
      {automations.isError && !automations.data && (
        <Failure error={automations.error} retry={() => void automations.refetch()} />
      )}
      <div className="autos">
        {automations.data?.map((one) => (
          <Card key={one.name} automation={one} />
        ))}
      </div>
      <p className="dim">
        {t('oversight.automations.critical')}{' '}
        <Link href="/rules/oversight/critical/critical.table.csv">
          {t('oversight.automations.criticalLink')}
        </Link>
      </p>
    </div>
  );
}

function Card({ automation }: { automation: Automation }) {
  const { t } = useTranslation();
  const { roles } = useMe();
  const [asking, setAsking] = useState<Word>();
  const may = (those: string[]): boolean => roles.some((role) => those.includes(role));
  const { name, stopped, level } = automation;
  const title = t(`oversight.automations.names.${name}`, name);
  return (
    <section className={stopped ? 'pn auto stopped' : 'pn auto'} aria-label={title}>
      <div className="pn-h">
        <h2>{title}</h2>
        <span className={stopped ? 'tag s-rejected' : 'tag s-processed'}>
          {stopped ? t('oversight.automations.stopped') : t(`oversight.level.${level}.name`)}
        </span>
      </div>
      <div className="auto-b">
        <p>{t(`oversight.automations.does.${name}`, '')}</p>
        <p className="dim">
          {stopped
            ? t(`oversight.automations.stoppedText.${automation.lowest}`)
            : t(`oversight.level.${level}.text`)}
        </p>
        <Said automation={automation} />
        <p className="auto-n">
          {t('oversight.automations.lately', {
            byItself: count(automation.byItself),
            toPeople: count(automation.toPeople),
          })}
        </p>
        <Unseen automation={automation} />
        <div className="auto-a">
          {!stopped && may(STOPPERS) && (
            <button className="b bad" onClick={() => setAsking('stop')}>
              {t('oversight.automations.stop')}
              <span className="vh"> {title}</span>
            </button>
          )}
          {stopped && may(DECIDERS) && (
            <button className="b prim" onClick={() => setAsking('resume')}>
              {t('oversight.automations.resume')}
              <span className="vh"> {title}</span>
            </button>
          )}
          {may(DECIDERS) && (
            <button className="b" onClick={() => setAsking('level')}>
              {t('oversight.automations.level')}
              <span className="vh"> {title}</span>
            </button>
          )}
        </div>
        <AutomationHistory name={name} title={title} />
      </div>
      {asking && (
        <AutomationDialog
          automation={automation}
          title={title}
          word={asking}
          close={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}

/** Whose word holds. */
function Said({ automation: { stopped, set } }: { automation: Automation }) {
  const { t } = useTranslation();
  const word = stopped ?? set;
  if (!word) {
    return <p className="dim">{t('oversight.automations.unset')}</p>;
  }
  return (
    <p className={stopped ? 'auto-why' : 'dim'}>
      {t(stopped ? 'oversight.automations.stoppedBy' : 'oversight.automations.setBy', {
        by: word.by,
        why: word.why,
      })}{' '}
      <time dateTime={word.at} title={exact(word.at)}>
        {moment(word.at)}
      </time>
    </p>
  );
}

/** What it did by itself and nobody has looked at. */
function Unseen({ automation }: { automation: Automation }) {
  const { t } = useTranslation();
  const { seen } = useAutomationDesk(automation.name);
  if (!automation.unseen) {
    return null;
  }
  return (
    <p className="auto-a">
      <Link href="/decisions?rule=SYS-007">
        {t('oversight.automations.unseen', { count: automation.unseen })}
      </Link>
      <button className="b" aria-disabled={seen.isPending} onClick={() => !seen.isPending && seen.mutate()}>
        {t('oversight.automations.seen')}
      </button>
    </p>
  );
}
