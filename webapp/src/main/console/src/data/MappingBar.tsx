import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { whatHappened } from '../kit/Failure';
import { say } from '../kit/say';
import type { Edits } from './CategorySheet';
import { useMapping } from './queries';

/** Saves what was typed, with the reason that the record of changes keeps. */
export function MappingBar({ edits, clear }: { edits: Edits; clear: () => void }) {
  const { t } = useTranslation();
  const mapping = useMapping();
  const [missing, setMissing] = useState(false);
  const words = Object.entries(edits).map(([said, standard]) => ({
    said,
    standard: standard.trim() || undefined,
  }));
  if (!words.length) {
    return null;
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const why = String(new FormData(event.currentTarget).get('why')).trim();
    setMissing(!why);
    if (why && !mapping.isPending) {
      mapping.mutate(
        { words, why },
        {
          onSuccess: () => {
            say(t('data.categories.saved', { count: words.length }));
            clear();
          },
        },
      );
    }
  };
  return (
    <form className="save-bar" onSubmit={submit} noValidate>
      <label className="fld">
        <span>{t('data.categories.why', { count: words.length })} *</span>
        <input className="field" name="why" maxLength={1000} required aria-invalid={missing} />
      </label>
      <button className="b big prim" aria-disabled={mapping.isPending}>
        {t('data.save')}
      </button>
      <button type="button" className="b big" onClick={clear}>
        {t('words.cancel')}
      </button>
      {(missing || mapping.error) && (
        <p className="field-problem" role="alert">
          {missing ? t('data.categories.whyMissing') : mapping.error && whatHappened(mapping.error, t)}
        </p>
      )}
    </form>
  );
}
