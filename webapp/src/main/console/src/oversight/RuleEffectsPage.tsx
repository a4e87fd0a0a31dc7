import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/session';
import { Failure, whatHappened } from '../kit/Failure';
import { Field } from '../kit/Field';
import { Loading } from '../kit/Loading';
import { Panel } from '../kit/Panel';
import { say } from '../kit/say';
import { OversightTabs } from './OversightTabs';
import { useAskUnwind, useCaretakers, useRuleEffects, type EffectsQuestion } from './queries';
import { TraceCounts } from './TraceCounts';
import { UnwindList } from './UnwindList';
import '../style/oversight.css';

/** What followed from a version of rules between two moments, and the wish to take it back. */
export default function RuleEffectsPage() {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<EffectsQuestion>();
  const effects = useRuleEffects(question);
  return (
    <div className="page">
      <OversightTabs sub={t('oversight.effects.sub')} />
      <QuestionForm ask={setQuestion} />
      {question && effects.isPending && <Loading rows={4} />}
      {effects.isError && <Failure error={effects.error} retry={() => void effects.refetch()} />}
      {question && effects.data && (
        <Panel title={t('oversight.effects.followed')} aside={`${question.ruleset} v${question.version}`}>
          {effects.data.length ? (
            <>
              <TraceCounts traces={effects.data} />
              {effects.data.some(({ reversible }) => reversible) && (
                <AskForm question={question} done={() => setQuestion(undefined)} />
              )}
            </>
          ) : (
            <p className="pn-p">{t('oversight.effects.nothing')}</p>
          )}
        </Panel>
      )}
      <UnwindList />
    </div>
  );
}

/** A moment as the server wants it; empty when there is none. */
const instant = (local: string): string => (local ? new Date(local).toISOString() : '');

function QuestionForm({ ask }: { ask: (question: EffectsQuestion) => void }) {
  const { t } = useTranslation();
  const rulesets = useCaretakers().data?.filter(({ kind }) => kind === 'rules') ?? [];
  const [incomplete, setIncomplete] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const question = {
      ruleset: String(values.get('ruleset')),
      version: Number(values.get('version')),
      from: instant(String(values.get('from'))),
      to: instant(String(values.get('to'))),
    };
    const whole =
      !!question.ruleset && question.version > 0 && !!question.from && question.from < question.to;
    setIncomplete(!whole);
    if (whole) {
      ask(question);
    }
  };
  return (
    <form className="effects-q" onSubmit={submit} noValidate>
      <Field label={t('oversight.effects.ruleset')}>
        <select className="field" name="ruleset" defaultValue="">
          <option value="" />
          {rulesets.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </Field>
      <Field label={t('oversight.effects.version')}>
        <input className="field" name="version" type="number" min={1} max={99999} defaultValue={1} />
      </Field>
      <Field label={t('oversight.effects.from')}>
        <input className="field" name="from" type="datetime-local" />
      </Field>
      <Field label={t('oversight.effects.to')}>
        <input className="field" name="to" type="datetime-local" />
      </Field>
      <button className="b">{t('oversight.effects.show')}</button>
      {incomplete && (
        <p className="field-problem" role="alert">
          {t('oversight.effects.incomplete')}
        </p>
      )}
    </form>
  );
}

function AskForm({ question, done }: { question: EffectsQuestion; done: () => void }) {
  const { t } = useTranslation();
  const may = useMay('supervisor', 'admin');
  const asking = useAskUnwind(question);
  const [missing, setMissing] = useState(false);
  if (!may) {
    return null;
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason')).trim();
    setMissing(!reason);
    if (reason && !asking.isPending) {
      asking.mutate(reason, {
        onSuccess: () => {
          say(t('oversight.effects.asked'));
          done();
        },
      });
    }
  };
  return (
    <form className="effects-q in" onSubmit={submit} noValidate>
      <Field label={`${t('oversight.effects.reason')} *`}>
        <input className="field" name="reason" maxLength={1000} required aria-invalid={missing} />
      </Field>
      <button className="b bad" aria-disabled={asking.isPending}>
        {t('oversight.effects.ask')}
      </button>
      {(missing || asking.error) && (
        <p className="field-problem" role="alert">
          {missing ? t('oversight.effects.reasonMissing') : whatHappened(asking.error, t)}
        </p>
      )}
    </form>
  );
}
