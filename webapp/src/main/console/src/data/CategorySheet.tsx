import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSteward } from '../api/session';
import type { Categories, CategoryWord } from '../api/views';
import { count, percent } from '../kit/format';
import { MappingBar } from './MappingBar';

/** What was typed and not saved yet: word to standard category, empty for none. */
export type Edits = Record<string, string>;

const STANDARDS = 'standard-categories';

export function CategorySheet({ data }: { data: Categories }) {
  const { t } = useTranslation();
  const steward = useSteward();
  const [edits, setEdits] = useState<Edits>({});
  const standards = [...new Set(data.words.flatMap(({ standard }) => standard ?? []))].sort();
  const edit = (word: CategoryWord, to: string): void =>
    setEdits(({ [word.said]: _, ...others }) =>
      to === (word.standard ?? '') ? others : { ...others, [word.said]: to },
    );
  const guesses = data.words.filter((word) => !word.standard && word.suggestion);
  const unmapped = data.words.filter((word) => !word.standard);
  const fill = (words: CategoryWord[], standard: (word: CategoryWord) => string): void =>
    setEdits((others) => ({
      ...others,
      ...Object.fromEntries(words.map((word) => [word.said, standard(word)])),
    }));
  return (
    <>
      <p className="found" role="status">
        <span className={data.unmapped ? 'tag warn' : 'tag s-processed'}>
          {t('data.categories.rate', { rate: percent(data.unmappedRate) })}
        </span>{' '}
        <span className="dim">
          {t('data.categories.of', { unmapped: count(data.unmapped), count: data.products })}
          {data.without > 0 && ' ' + t('data.categories.without', { count: data.without })}
        </span>
      </p>
      {steward && unmapped.length > 0 && (
        <div className="ph-a">
          {guesses.length > 0 && (
            <button className="b" onClick={() => fill(guesses, (word) => word.suggestion ?? word.said)}>
              {t('data.categories.takeAll', { count: guesses.length })}
            </button>
          )}
          <button
            className="b"
            onClick={() =>
              fill(
                unmapped.filter((word) => !word.suggestion),
                (word) => word.said,
              )
            }
          >
            {t(guesses.length ? 'data.categories.othersAsTheyAre' : 'data.categories.asTheyAre')}
          </button>
        </div>
      )}
      <datalist id={STANDARDS}>
        {standards.map((standard) => (
          <option key={standard} value={standard} />
        ))}
      </datalist>
      <div className="sheet">
        <div className="scroller" tabIndex={0} role="region" aria-label={t('data.tabs.categories')}>
          <table className="rows data">
            <thead>
              <tr>
                <th scope="col">{t('data.categories.said')}</th>
                <th scope="col" className="num">
                  {t('data.categories.products')}
                </th>
                <th scope="col">{t('data.categories.standard')}</th>
              </tr>
            </thead>
            <tbody>
              {data.words.map((word) => (
                <tr key={word.said} className={word.said in edits ? 'edited' : undefined}>
                  <th scope="row">{word.said}</th>
                  <td className="num">{count(word.products)}</td>
                  <td>
                    {steward ? (
                      <Standard
                        word={word}
                        value={edits[word.said] ?? word.standard ?? ''}
                        edit={(to) => edit(word, to)}
                      />
                    ) : (
                      (word.standard ?? <span className="dim">{t('data.categories.none')}</span>)
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      {steward && <MappingBar edits={edits} clear={() => setEdits({})} />}
    </>
  );
}

interface StandardProps {
  word: CategoryWord;
  value: string;
  edit: (to: string) => void;
}

function Standard({ word, value, edit }: StandardProps) {
  const { t } = useTranslation();
  const { said, suggestion } = word;
  return (
    <span className="standard">
      <input
        className="field"
        list={STANDARDS}
        value={value}
        maxLength={200}
        placeholder={t('data.categories.none')}
        aria-label={t('data.categories.standardOf', { said })}
        onChange={(event) => edit(event.currentTarget.value)}
      />
      {suggestion && !value && (
        <button className="b sm" onClick={() => edit(suggestion)}>
          {t('data.categories.take', { suggestion })}
        </button>
      )}
    </span>
  );
}
