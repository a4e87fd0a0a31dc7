import { useTranslation } from 'react-i18next';
import type { Repair, UndoRequest } from '../api/views';
import { say } from '../kit/say';
import { WhyDialog } from '../kit/WhyDialog';
import { useCleaningDesk } from './queries';

/** What is to be taken back: one repair, those of a step, or all. */
export interface Wanted {
  body: Omit<UndoRequest, 'why'>;
  repairs: number;
  step?: string;
  one?: Repair;
}

interface Props {
  id: string;
  wanted: Wanted;
  close: () => void;
}

/** Takes repairs back, with the reason that stays beside them. */
export function UndoDialog({ id, wanted, close }: Props) {
  const { t } = useTranslation();
  const { undo } = useCleaningDesk(id);
  const { one, step, repairs, body } = wanted;
  const act = (why: string): void =>
    undo.mutate(
      { ...body, why },
      {
        onSuccess: ({ repairs: begun }) => {
          say(t('imports.cleaning.began', { count: begun }));
          close();
        },
      },
    );
  return (
    <WhyDialog
      title={t('imports.cleaning.dialog', { count: repairs })}
      why={t('imports.cleaning.reason')}
      missing={t('imports.cleaning.reasonMissing')}
      word={t('imports.cleaning.confirm')}
      bad
      pending={undo.isPending}
      error={undo.error}
      act={act}
      close={close}
    >
      {one && (
        <p>
          <span className="mono">{one.order}</span>: <ins>{one.after}</ins> → <del>{one.before}</del>
        </p>
      )}
      {step && <p>{step}</p>}
      <p className="dim">{t('imports.cleaning.dialogText')}</p>
    </WhyDialog>
  );
}
