import { useRef, type RefObject } from 'react';
import { useSingleKeys } from './keys';

/** J and K move the focus from row to row, by the link that each row has. */
export function useRowKeys(): RefObject<HTMLTableSectionElement | null> {
  const body = useRef<HTMLTableSectionElement>(null);
  const move = (by: number): void => {
    const links = [...(body.current?.querySelectorAll<HTMLElement>('th a') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[Math.max(0, Math.min(links.length - 1, at + by))]?.focus();
  };
  useSingleKeys({ j: () => move(1), k: () => move(-1) });
  return body;
}
