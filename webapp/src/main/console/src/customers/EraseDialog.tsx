import { useTranslation } from 'react-i18next';
import { say } from '../kit/say';
import { WhyDialog } from '../kit/WhyDialog';
import { useErase } from './privacy';

/** Asks to have a customer erased; another person has to agree before anything happens. */
export function EraseDialog({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation();
  const erase = useErase(id);
  const act = (reason: string): void =>
    erase.mutate(reason, {
      onSuccess: () => {
        say(t('customers.privacy.asked'));
        close();
      },
    });
  return (
    <WhyDialog
      title={t('customers.privacy.dialog', { id })}
      why={t('customers.privacy.reason')}
      missing={t('customers.privacy.reasonMissing')}
      word={t('customers.privacy.confirm')}
      bad
      pending={erase.isPending}
      error={erase.error}
      act={act}
      close={close}
    >
      <p className="dim">{t('customers.privacy.dialogText')}</p>
    </WhyDialog>
  );
}
