import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  text: string;
  word: string;
  confirm: () => void;
  close: () => void;
}

/** Asks once more before something is lost. */
export function ConfirmDialog({ title, text, word, confirm, close }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': t('words.close') }}>
      <div className="dlg">
        <p>{text}</p>
        <div className="dlg-f">
          <button className="b big" onClick={close} data-autofocus>
            {t('words.cancel')}
          </button>
          <button className="b big bad" onClick={confirm}>
            {word}
          </button>
        </div>
      </div>
    </Modal>
  );
}
