import { useSyncExternalStore } from 'react';
import type { NavigateOptions } from 'wouter';

/**
 * The page's address lives behind the `#`, query included (`#/decisions?outcome=refuse`): it works under every context
 * root without a forwarding filter, and a copied link opens the same page with the same filters.
 */
const read = (): string => '/' + location.hash.replace(/^#?\/?/, '');
const path = (): string => read().split('?')[0];
const search = (): string => read().split('?')[1] ?? '';

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

export function navigate(to: string, { replace = false }: NavigateOptions = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', '#' + to);
  dispatchEvent(new Event('hashchange'));
}

export const useHashPath = (): [string, typeof navigate] => [useSyncExternalStore(subscribe, path), navigate];
useHashPath.hrefs = (href: string): string => '#' + href;
useHashPath.searchHook = (): string => useSyncExternalStore(subscribe, search);

/** The query of the address as search parameters, and a way to change some of them (an empty value removes one). */
export function useAddressQuery(): [URLSearchParams, (changes: Record<string, string | string[]>) => void] {
  const query = useHashPath.searchHook();
  const change = (changes: Record<string, string | string[]>): void => {
    const next = new URLSearchParams(search());
    for (const [name, value] of Object.entries(changes)) {
      next.delete(name);
      [value]
        .flat()
        .filter(Boolean)
        .forEach((one) => next.append(name, one));
    }
    navigate(path() + (next.size ? '?' + next.toString() : ''), { replace: true });
  };
  return [new URLSearchParams(query), change];
}
