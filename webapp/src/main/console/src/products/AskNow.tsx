import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/session';
import { ConfirmDialog } from '../kit/ConfirmDialog';
import { whatHappened } from '../kit/Failure';
import { say, warn } from '../kit/say';
import { useAskNow } from './queries';

/** Has the machine look at the product now, for whoever may set orders going. */
export function AskNow({ sku }: { sku: string }) {
  const { t } = useTranslation();
  const may = useMay('supervisor', 'admin');
  const [asking, setAsking] = useState(false);
  const ask = useAskNow(sku);
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
        {t('products.ask.now')}
      </button>
      {asking && (
        <ConfirmDialog
          title={t('products.ask.title')}
          text={t('products.ask.text')}
          word={t('products.ask.now')}
          bad={false}
          pending={ask.isPending}
          confirm={confirm}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
