import { notifications } from '@mantine/notifications';

/** A short word at the bottom of the screen about what has just happened. */
export function say(message: string): void {
  notifications.show({ message, autoClose: 5000, withCloseButton: true });
}

/** The same for what went wrong; it stays a little longer. */
export function warn(message: string): void {
  notifications.show({
    message,
    autoClose: 9000,
    withCloseButton: true,
    color: 'red',
    className: 'warned',
    role: 'alert',
  });
}
