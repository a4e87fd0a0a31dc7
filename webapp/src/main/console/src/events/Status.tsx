import { useTranslation } from 'react-i18next';

/** An event's status, as a word in its colour. */
export function Status({ status }: { status: string }) {
  const { t } = useTranslation();
  const word = status.toLowerCase();
  return <span className={`tag s-${word}`}>{t(`events.statusWord.${word}`, { defaultValue: status })}</span>;
}
