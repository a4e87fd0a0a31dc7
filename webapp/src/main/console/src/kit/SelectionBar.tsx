import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  selected: number;
  /** What the selection adds up to, in words. */
  sum?: string;
  clear: () => void;
  children: ReactNode;
}

/** What can be done with the ticked rows; it stays in sight below a long list. */
export function SelectionBar({ selected, sum, clear, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className="save-bar picked" role="toolbar" aria-label={t('words.selection')}>
      <b className="num">{t('words.selected', { count: selected })}</b>
      {sum && <span className="num dim">{sum}</span>}
      {children}
      <button className="b q-x" onClick={clear} aria-label={t('words.clearSelection')}>
        <IconX size={14} aria-hidden />
      </button>
    </div>
  );
}
