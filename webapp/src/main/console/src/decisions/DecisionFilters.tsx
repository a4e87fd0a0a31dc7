import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilter, IconSearch, IconX } from '@tabler/icons-react';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../kit/Field';
import { factExpression, shownFact } from './factExpression';
import { FILTERS, useRulesetNames } from './queries';

const OUTCOMES = ['approve', 'adjust', 'escalate', 'refuse'] as const;

interface Props {
  query: URLSearchParams;
  change: (changes: Record<string, string | string[]>) => void;
}

/** Free text first; the structured filters unfold, and what is set shows as chips. */
export function DecisionFilters({ query, change }: Props) {
  const { t } = useTranslation();
  const type = useDebouncedCallback((q: string) => change({ q }), 300);
  const [open, setOpen] = useState(false);
  const box = useId();
  const reset = (): void => change({ ...Object.fromEntries(FILTERS.map((name) => [name, ''])), fact: [] });
  return (
    <search className="filters">
      <div className="filters-1">
        <label className="fi boxed">
          <IconSearch size={15} aria-hidden />
          <input
            type="search"
            key={query.get('q') === null ? 'empty' : 'typed'}
            defaultValue={query.get('q') ?? ''}
            onChange={(event) => type(event.currentTarget.value)}
            placeholder={t('decisions.searchHint')}
            aria-label={t('decisions.search')}
          />
        </label>
        <button className="b" aria-expanded={open} aria-controls={box} onClick={() => setOpen(!open)}>
          <IconFilter size={14} aria-hidden />
          {t('decisions.filters')}
        </button>
      </div>
      <div id={box} hidden={!open} className="filters-2">
        <Structured query={query} change={change} />
        <FactInput add={(fact) => change({ fact: [...query.getAll('fact'), fact] })} />
      </div>
      <Chips query={query} change={change} reset={reset} />
    </search>
  );
}

function Structured({ query, change }: Props) {
  const { t } = useTranslation();
  const rulesets = useRulesetNames();
  const settle = useDebouncedCallback((name: string, value: string) => change({ [name]: value }), 400);
  const text = (name: 'rule' | 'signedBy' | 'subject', hint = '') => (
    <Field label={t(`decisions.${name}`)}>
      <input
        className="field"
        key={query.get(name) === null ? 'empty' : 'typed'}
        defaultValue={query.get(name) ?? ''}
        placeholder={hint}
        onChange={(event) => settle(name, event.currentTarget.value.trim())}
      />
    </Field>
  );
  return (
    <>
      <Field label={t('decisions.outcome')}>
        <select
          className="field"
          value={query.get('outcome') ?? ''}
          onChange={(event) => change({ outcome: event.currentTarget.value })}
        >
          <option value="">{t('decisions.anyOutcome')}</option>
          {OUTCOMES.map((outcome) => (
            <option key={outcome} value={outcome}>
              {t(`words.outcome.${outcome}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('decisions.ruleset')}>
        <select
          className="field"
          value={query.get('ruleset') ?? ''}
          onChange={(event) => change({ ruleset: event.currentTarget.value })}
        >
          <option value="">{t('decisions.anyRuleset')}</option>
          {rulesets.data?.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </Field>
      {text('rule', t('decisions.ruleHint'))}
      {text('signedBy', t('decisions.signedByHint'))}
      {text('subject')}
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} label={t(`decisions.${name}`)}>
          <input
            className="field"
            type="date"
            value={query.get(name) ?? ''}
            onChange={(event) => change({ [name]: event.currentTarget.value })}
          />
        </Field>
      ))}
    </>
  );
}

function FactInput({ add }: { add: (fact: string) => void }) {
  const { t } = useTranslation();
  const [bad, setBad] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fact = factExpression(String(new FormData(event.currentTarget).get('fact')));
    setBad(!fact);
    if (fact) {
      add(fact);
      event.currentTarget.reset();
    }
  };
  return (
    <form className="fact-form" onSubmit={submit} noValidate>
      <Field label={t('decisions.fact')}>
        <input
          className="field mono"
          name="fact"
          placeholder={t('decisions.factHint')}
          aria-invalid={bad}
          aria-describedby={bad ? 'bad-fact' : undefined}
        />
      </Field>
      <button className="b" type="submit">
        {t('decisions.addFact')}
      </button>
      {bad && (
        <p className="field-problem" id="bad-fact" role="alert">
          {t('decisions.badFact')}
        </p>
      )}
    </form>
  );
}

function Chips({ query, change, reset }: Props & { reset: () => void }) {
  const { t } = useTranslation();
  const facts = query.getAll('fact');
  const set = FILTERS.filter((name) => name !== 'q' && query.get(name));
  if (!facts.length && !set.length) {
    return null;
  }
  return (
    <div className="chips">
      {set.map((name) => (
        <Chip
          key={name}
          text={`${t(`decisions.${name}`)}: ${query.get(name)}`}
          remove={() => change({ [name]: '' })}
        />
      ))}
      {facts.map((fact) => (
        <Chip
          key={fact}
          text={shownFact(fact)}
          remove={() => change({ fact: facts.filter((other) => other !== fact) })}
        />
      ))}
      <button className="lnk" onClick={reset}>
        {t('decisions.reset')}
      </button>
    </div>
  );
}

function Chip({ text, remove }: { text: string; remove: () => void }) {
  const { t } = useTranslation();
  return (
    <button className="chip" onClick={remove} aria-label={t('decisions.removeFilter', { what: text })}>
      {text}
      <IconX size={12} aria-hidden />
    </button>
  );
}
