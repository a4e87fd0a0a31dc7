import { Modal } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Automation } from '../api/views';
import { whatHappened } from '../kit/Failure';
import { Field } from '../kit/Field';
import { useAutomationDesk } from './queries';

export type Word = 'stop' | 'resume' | 'level';

interface Props {
  automation: Automation;
  title: string;
  word: Word;
  close: () => void;
}

const LEVELS = [0, 1, 2, 3] as const;

/** Stops an automation, lets it run again or sets its level, with the reason that its record keeps. */
export function AutomationDialog({ automation, title, word, close }: Props) {
  const { t } = useTranslation();
  const desk = useAutomationDesk(automation.name);
  const [missing, setMissing] = useState(false);
  const change = desk[word];
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const reason = String(values.get('reason')).trim();
    setMissing(!reason);
    if (!reason || change.isPending) {
      return;
    }
    if (word === 'level') {
      desk.level.mutate({ level: Number(values.get('level')), reason }, { onSuccess: close });
    } else {
      desk[word].mutate(reason, { onSuccess: close });
    }
  };
  return (
    <Modal
      opened
      onClose={close}
      title={`${t(`oversight.automations.${word === 'level' ? 'save' : word}`)}: ${title}`}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <form className="dlg" onSubmit={submit} noValidate>
        {word === 'level' ? (
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
        ) : (
          <p className="dim">
            {word === 'stop'
              ? t(`oversight.automations.stoppedText.${automation.lowest}`)
              : t('oversight.automations.resumeText', {
                  level: t(`oversight.level.${automation.level}.name`),
                })}
          </p>
        )}
        <Field label={`${t('oversight.automations.reason')} *`}>
          <textarea
            className="field"
            name="reason"
            rows={3}
            maxLength={2000}
            required
            aria-invalid={missing}
            data-autofocus
          />
        </Field>
        {missing && (
          <p className="field-problem" role="alert">
            {t('oversight.automations.reasonMissing')}
          </p>
        )}
        {change.error && (
          <p className="field-problem" role="alert">
            {whatHappened(change.error, t)}
          </p>
        )}
        <div className="dlg-f">
          <button type="button" className="b big" onClick={close}>
            {t('words.cancel')}
          </button>
          <button className={word === 'stop' ? 'b big bad' : 'b big prim'} aria-disabled={change.isPending}>
            {t(`oversight.automations.${word === 'level' ? 'save' : word}`)}
          </button>
        </div>
      </form>
    </Modal>
  );
}
