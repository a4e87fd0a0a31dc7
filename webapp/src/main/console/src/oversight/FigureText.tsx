import { useTranslation } from 'react-i18next';
import type { OversightFigure } from '../api/views';
import { count } from '../kit/format';
import { between, share } from './share';

/** A share with its interval; of too few cases, how many are missing. */
export function FigureText({ figure }: { figure: OversightFigure }) {
  const { t } = useTranslation();
  if (figure.share == null) {
    return <span className="dim">{t('oversight.missing', { count: figure.missing })}</span>;
  }
  return (
    <>
      <b>{share(figure.share)}</b>{' '}
      <span className="dim" title={t('oversight.cases', { count: figure.cases })}>
        {between(figure)}
        <span className="vh"> {t('oversight.of', { cases: count(figure.cases) })}</span>
      </span>
    </>
  );
}
