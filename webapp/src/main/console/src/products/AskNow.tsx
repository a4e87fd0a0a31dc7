import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/session';
import { ConfirmDialog } from '../kit/ConfirmDialog';
import { whatHappened } from '../kit/Failure';
import { say, warn } from '../kit/say';
import { useAskNow } from './queries';

interface Props {
  sku: string;
  /** Its order is put off until more is ordered of the same supplier. */
  waits: boolean;
}

/** Has the machine look at the product now, for whoever may set orders going; what is put off is ordered all the same. */
export function AskNow({ sku, waits }: Props) {
  const { t } = useTranslation();
  const may = useMay('supervisor', 'admin');
  const [asking, setAsking] = useState(false);
  const ask = useAskNow(sku, waits);
  const word = t(waits ? 'products.ask.hurry' : 'products.ask.now');
  if (!may) {
    return null;
  }
  const confirm = (): void => {
    if (!ask.isPending) {
      ask.mutate(undefined, {
        onSuccess: (orders) => {
          const [made] = orders;
          say(made ? t('products.ask.made', { id: made.id }) : t('products.ask.nothing'));
          setAsking(false);
        },
        onError: (error) => {
          warn(whatHappened(error, t));
          setAsking(false);
        },
      });
    }
  };
  return (
    <>
      <button className="b" onClick={() => setAsking(true)}>
        {word}
      </button>
      {asking && (
        <ConfirmDialog
          title={t(waits ? 'products.ask.hurryTitle' : 'products.ask.title')}
          text={t(waits ? 'products.ask.hurryText' : 'products.ask.text')}
          word={word}
          bad={false}
          pending={ask.isPending}
          confirm={confirm}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
