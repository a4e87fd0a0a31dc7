import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exact, moment } from '../kit/format';
import { useAutomationEvents } from './queries';

/** Who stopped it and who set its level, when somebody wants to know. */
export function AutomationHistory({ name, title }: { name: string; title: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const events = useAutomationEvents(name, open);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('oversight.automations.history')}
        <span className="vh"> {title}</span>
      </summary>
      {events.data && (
        <ul className="auto-h">
          {events.data.map((one) => (
            <li key={one.at}>
              <time dateTime={one.at} title={exact(one.at)}>
                {moment(one.at)}
              </time>{' '}
              {t(`oversight.automations.said.${one.what}`, {
                by: one.by,
                level: t(`oversight.level.${one.level ?? 3}.name`),
              })}
              {one.why && <span className="dim"> {one.why}</span>}
            </li>
          ))}
          {!events.data.length && <li className="dim">{t('oversight.automations.unset')}</li>}
        </ul>
      )}
    </details>
  );
}
