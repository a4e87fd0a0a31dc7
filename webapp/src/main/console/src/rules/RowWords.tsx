import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf, type Clause } from './sheet/sentence';
import type { Row, Sheet } from './sheet/sheet';

/** The row under the cursor as one sentence, so that what was written can be read aloud. */
export function RowWords({ sheet, row }: { sheet: Sheet; row: Row | undefined }) {
  const { t } = useTranslation();
  if (!row) {
    return null;
  }
  const { otherwise, when, then, because } = sentenceOf(sheet, row, t);
  const start = otherwise
    ? t('rules.words.otherwise')
    : when.length
      ? t('rules.words.if')
      : t('rules.words.always');
  return (
    <div className="g-words">
      <span className="dim">{t('rules.words.title', { id: row[0] })}</span>
      <p>
        {start} {!otherwise && <Clauses clauses={when} />}
        {when.length > 0 && !otherwise && ', '}
        {t('rules.words.then')} {then.length ? <Clauses clauses={then} seal /> : t('rules.words.nothing')}
        {because && (
          <>
            {' '}
            {t('rules.words.because')} <q>{because}</q>
          </>
        )}
        .
      </p>
    </div>
  );
}

function Clauses({ clauses, seal = false }: { clauses: Clause[]; seal?: boolean }) {
  const { t } = useTranslation();
  return clauses.map(({ what, says }, index) => (
    <Fragment key={index}>
      {index > 0 && t('rules.words.and')}
      <b>{what}</b> {seal ? <span className="wn">{says}</span> : says}
    </Fragment>
  ));
}
