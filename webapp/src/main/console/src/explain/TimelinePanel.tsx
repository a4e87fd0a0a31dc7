import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/views';
import { exact, moment } from '../kit/format';
import { Panel } from '../kit/Panel';

const TONE = { machine: 'm', person: 'h', outside: 'o' } as const;

interface Props {
  entries: TimelineEntry[];
  waiting?: boolean;
  level: 2 | 3;
}

/** What happened in which order; petrol dots are the machine's, vermilion ones a person's. */
export function TimelinePanel({ entries, waiting = false, level }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('decisions.timeline')} level={level}>
      <ol className="tl">
        {entries.map(({ at, who, text }, index) => (
          <li key={index} className={TONE[who] ?? 'm'}>
            <time dateTime={at} title={exact(at)}>
              {moment(at)}
            </time>
            <span>{text}</span>
          </li>
        ))}
        {waiting && (
          <li className="h">
            <span>{t('decisions.waiting')}</span>
          </li>
        )}
        {!entries.length && !waiting && <li className="m">{t('words.none')}</li>}
      </ol>
    </Panel>
  );
}
