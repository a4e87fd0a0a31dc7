import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { exact } from '../kit/format';
import { StateTag } from './ChangesTab';
import { addressOf, useCalendar } from './desk';
import { dayAt, lanes, share, spanAround, type Bar, type Span } from './stretches';
import type { CalendarEntry } from './views';
import { HERE, momentIn } from './zones';

/** Which version of each rule set holds on which days: four weeks as bars, and what is in force or to come as a list. */
export function Calendar() {
  const { t } = useTranslation();
  const asked = useCalendar();
  const [moved, setMoved] = useState(0);
  const [now] = useState(Date.now);
  const span = spanAround(now, moved);
  const entries = asked.data ?? [];
  const coming = entries
    .filter(({ state }) => state !== 'ended')
    .sort((a, b) => a.from.localeCompare(b.from));
  return (
    <section className="pn" aria-label={t('rules.calendar.title')}>
      <div className="pn-h">
        <h2>{t('rules.calendar.title')}</h2>
        <span className="dim">{t('rules.calendar.aside', { zone: HERE })}</span>
        <span className="sp" />
        <button className="ib" aria-label={t('rules.calendar.earlier')} onClick={() => setMoved(moved - 1)}>
          <IconChevronLeft size={16} aria-hidden />
        </button>
        <button className="b sm" onClick={() => setMoved(0)}>
          {t('rules.calendar.now')}
        </button>
        <button className="ib" aria-label={t('rules.calendar.later')} onClick={() => setMoved(moved + 1)}>
          <IconChevronRight size={16} aria-hidden />
        </button>
      </div>
      {asked.error && <p className="pn-p">{t('rules.calendar.failed')}</p>}
      {asked.data && !entries.length && <p className="pn-p">{t('rules.calendar.none')}</p>}
      {entries.length > 0 && <Lanes entries={entries} span={span} now={now} />}
      <ul className="rl-cal" aria-label={t('rules.calendar.coming')}>
        {coming.map((entry) => (
          <li key={`${entry.ruleset}-${entry.change}-${entry.version}-${entry.from}`}>
            <Scheduled entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

function Lanes({ entries, span, now }: { entries: readonly CalendarEntry[]; span: Span; now: number }) {
  const { t } = useTranslation();
  const days = Array.from({ length: span.days }, (_, index) => dayAt(span, index));
  const today = share(now, span);
  return (
    <div
      className="cal scroller"
      tabIndex={0}
      role="region"
      aria-label={t('rules.calendar.label', {
        from: day.format(days[0]),
        to: day.format(days.at(-1)),
      })}
    >
      <div className="cal-d" aria-hidden>
        {days.map((one, index) => (
          <span key={+one} className={one.getDay() % 6 ? undefined : 'off'}>
            {index === 0 || one.getDate() === 1 ? day.format(one) : one.getDate()}
          </span>
        ))}
      </div>
      {lanes(entries, span).map(([ruleset, bars]) => (
        <div key={ruleset} className="cal-l">
          <span className="mono">{ruleset}</span>
          <div>
            {today >= 0 && today <= 100 && <i style={{ left: `${today}%` }} aria-hidden />}
            {bars.map((bar) => (
              <CalendarBar key={`${bar.entry.version}-${bar.entry.change}-${bar.left}`} bar={bar} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

/** What held for a moment only is too small to be hit: it is drawn here, and found among the versions. */
const SMALLEST_TARGET = 3.5;

function CalendarBar({ bar: { entry, left, width, open } }: { bar: Bar }) {
  const { t } = useTranslation();
  const what = whatOf(entry, t);
  const says = t('rules.calendar.bar', {
    ruleset: entry.ruleset,
    what,
    state: t(`rules.state.${entry.state}`),
    from: momentIn(entry.zone, entry.from),
    until: entry.until ? momentIn(entry.zone, entry.until) : t('rules.calendar.open'),
  });
  const look = {
    className: `cal-b ${entry.state}${open ? ' open' : ''}`,
    style: { left: `${left}%`, width: `${width}%` },
  };
  if (width < SMALLEST_TARGET) return <span {...look} aria-hidden />;
  return (
    <Link href={addressFor(entry)} {...look} title={says} aria-label={says}>
      {width > 4 && what}
    </Link>
  );
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

const whatOf = ({ change, version }: CalendarEntry, t: Translate): string =>
  change ? t('rules.calendar.change', { change }) : t('rules.calendar.version', { version });

function addressFor({ ruleset, change }: CalendarEntry): string {
  const [feature, set] = ruleset.split('/');
  return change
    ? `${addressOf({ feature, set })}/reviews/${change}`
    : addressOf({ feature, set }, 'versions');
}

function Scheduled({ entry }: { entry: CalendarEntry }) {
  const { t } = useTranslation();
  const { ruleset, from, until, state, zone } = entry;
  return (
    <>
      <time dateTime={from} title={exact(from)}>
        {momentIn(zone, from)}
      </time>
      <span>
        <Link className="lnk" href={addressFor(entry)}>
          {ruleset} {whatOf(entry, t)}
        </Link>
        {until && <span className="rs">{t('rules.calendar.until', { until: momentIn(zone, until) })}</span>}
      </span>
      <StateTag state={state} />
    </>
  );
}
