import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  text: string;
  word: string;
  /** Red for what is lost, the usual colour for what is set going. */
  bad?: boolean;
  pending?: boolean;
  confirm: () => void;
  close: () => void;
}

/** Asks once more before something is lost or set going. */
export function ConfirmDialog({ title, text, word, bad = true, pending, confirm, close }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': t('words.close') }}>
      <div className="dlg">
        <p>{text}</p>
        <div className="dlg-f">
          <button className="b big" onClick={close} data-autofocus>
            {t('words.cancel')}
          </button>
          <button className={bad ? 'b big bad' : 'b big prim'} onClick={confirm} aria-disabled={pending}>
            {word}
          </button>
        </div>
      </div>
    </Modal>
  );
}
