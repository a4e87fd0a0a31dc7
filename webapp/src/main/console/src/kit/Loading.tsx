import { useTranslation } from 'react-i18next';

/** Grey bars in the shape of what is coming; read out once as "Loading". */
export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className="loading" role="status">
      <span className="vh">{t('words.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <i key={row} aria-hidden="true" style={{ width: `${92 - ((row * 17) % 40)}%` }} />
      ))}
    </div>
  );
}
