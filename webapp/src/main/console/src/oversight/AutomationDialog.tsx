import { useTranslation } from 'react-i18next';
import type { Automation } from '../api/views';
import { WhyDialog } from '../kit/WhyDialog';
import { useAutomationDesk } from './queries';

export type Word = 'stop' | 'resume' | 'level';

interface Props {
  automation: Automation;
  title: string;
  word: Word;
  close: () => void;
}

const LEVELS = [0, 1, 2, 3] as const;

/** Stops an automation, lets it run again or sets its level. */
export function AutomationDialog({ automation, title, word, close }: Props) {
  const { t } = useTranslation();
  const desk = useAutomationDesk(automation.name);
  const does = t(`oversight.automations.${word === 'level' ? 'save' : word}`);
  const act = (reason: string, form: FormData): void =>
    word === 'level'
      ? desk.level.mutate({ level: Number(form.get('level')), reason }, { onSuccess: close })
      : desk[word].mutate(reason, { onSuccess: close });
  return (
    <WhyDialog
      title={`${does}: ${title}`}
      why={t('oversight.automations.reason')}
      missing={t('oversight.automations.reasonMissing')}
      word={does}
      bad={word === 'stop'}
      pending={desk[word].isPending}
      error={desk[word].error}
      act={act}
      close={close}
    >
      {word === 'level' ? (
        <Levels automation={automation} />
      ) : (
        <p className="dim">
          {word === 'stop'
            ? t(`oversight.automations.stoppedText.${automation.lowest}`)
            : t('oversight.automations.resumeText', { level: t(`oversight.level.${automation.level}.name`) })}
        </p>
      )}
    </WhyDialog>
  );
}

function Levels({ automation }: { automation: Automation }) {
  const { t } = useTranslation();
  return (
    <fieldset className="levels">
      <legend>{t('oversight.automations.levelLegend')}</legend>
      {LEVELS.filter((level) => level >= automation.lowest).map((level) => (
        <label key={level}>
          <input type="radio" name="level" value={level} defaultChecked={level === automation.level} />
          <span>
            <b>{t(`oversight.level.${level}.name`)}</b> {t(`oversight.level.${level}.text`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
