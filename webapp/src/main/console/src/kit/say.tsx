import { notifications } from '@mantine/notifications';
import i18n from '../i18n';

const closable = () => ({ withCloseButton: true, closeButtonProps: { 'aria-label': i18n.t('words.close') } });

/** A short word at the bottom of the screen about what has just happened. */
export function say(message: string): void {
  notifications.show({ message, autoClose: 5000, ...closable() });
}

/** The same for what went wrong; it stays a little longer. */
export function warn(message: string): void {
  notifications.show({
    message,
    autoClose: 9000,
    ...closable(),
    color: 'red',
    className: 'warned',
    role: 'alert',
  });
}
