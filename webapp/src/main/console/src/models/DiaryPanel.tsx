import { useTranslation } from 'react-i18next';
import type { ModelHistory } from '../api/views';
import { exact, moment } from '../kit/format';
import { Panel } from '../kit/Panel';

/** What happened to a model, the newest first. */
export function DiaryPanel({ events }: { events: ModelHistory['events'] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('models.diary')}>
      <ul className="plain diary">
        {events.map(({ at, what, by, version, detail }) => (
          <li key={at + what}>
            <time className="num dim" dateTime={at} title={exact(at)}>
              {moment(at)}
            </time>
            <b>{t(`models.event.${what}`)}</b> {by ? t('models.by', { who: by }) : t('models.itself')}
            {version && <span className="mono dim"> {version}</span>}
            {detail && <span className="dim"> {detail}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
