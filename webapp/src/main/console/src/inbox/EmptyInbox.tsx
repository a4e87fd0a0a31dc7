import { IconSignature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export function EmptyInbox({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="empty">
      <IconSignature size={28} stroke={1.4} aria-hidden />
      <b>{filtered ? t('inbox.emptyFilter') : t('inbox.empty')}</b>
      <p>{t('inbox.emptyText')}</p>
    </div>
  );
}
