import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { say } from './say';

/** Copies the address of the page as it stands. */
export function CopyLink() {
  const { t } = useTranslation();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.href);
    say(t('decisions.linkCopied'));
  };
  return (
    <button className="b" onClick={() => void copy()}>
      <IconLink size={15} aria-hidden />
      {t('decisions.copyLink')}
    </button>
  );
}
