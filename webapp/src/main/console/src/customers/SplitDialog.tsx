import { useTranslation } from 'react-i18next';
import { say } from '../kit/say';
import { WhyDialog } from '../kit/WhyDialog';
import { useSplit } from './queries';

/** Takes an id out of the customer's record, with the reason that stays beside it. */
export function SplitDialog({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation();
  const split = useSplit(id);
  const act = (reason: string): void =>
    split.mutate(reason, {
      onSuccess: () => {
        say(t('customers.joined.done', { id }));
        close();
      },
    });
  return (
    <WhyDialog
      title={t('customers.joined.dialog', { id })}
      why={t('customers.joined.reason')}
      missing={t('customers.joined.reasonMissing')}
      word={t('customers.joined.confirm')}
      bad
      pending={split.isPending}
      error={split.error}
      act={act}
      close={close}
    >
      <p className="dim">{t('customers.joined.dialogText')}</p>
    </WhyDialog>
  );
}
