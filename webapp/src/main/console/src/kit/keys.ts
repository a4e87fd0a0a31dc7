import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useRef } from 'react';

type Keys = Record<string, () => void>;

const TYPING =
  'textarea, select, [contenteditable=true], [role=textbox], input:not([type=checkbox], [type=radio])';

/** Whether one-letter shortcuts are on: people who speak to their computer need to switch them off (WCAG 2.1.4). */
export function useSingleKeysSetting(): [boolean, (on: boolean) => void] {
  const [setting, set] = useLocalStorage<boolean>({
    key: 'countersign-single-keys',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  return [setting, set];
}

/** Shortcuts of one key each, by `KeyboardEvent.key` in lower case. They rest while a person types or a dialog is open. */
export function useSingleKeys(keys: Keys): void {
  const [on] = useSingleKeysSetting();
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    if (!on) {
      return;
    }
    const press = (event: KeyboardEvent): void => {
      const action = current.current[event.key.toLowerCase()];
      if (action && !resting(event)) {
        event.preventDefault();
        action();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [on]);
}

export function resting(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  return (
    event.defaultPrevented ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    !!target?.closest(TYPING) ||
    pressesIt(event, target) ||
    !!document.querySelector('[role=dialog], [role=menu]')
  );
}

/** Enter on a focused button or link is that button's own. */
function pressesIt(event: KeyboardEvent, target: Element | null): boolean {
  return event.key === 'Enter' && !!target?.closest('a, button');
}
