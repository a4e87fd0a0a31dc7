import { useSearch } from 'wouter';
import { navigate as go } from 'wouter/use-browser-location';

/** Every page has an address of its own, filters included, so that a copied link opens what its sender saw. */
export function navigate(to: string, { replace = false }: { replace?: boolean } = {}): void {
  go(to, { replace });
}

/** The address's query as search parameters, and a way to change some of them (an empty value removes one). */
export function useAddressQuery(): [URLSearchParams, (changes: Record<string, string | string[]>) => void] {
  const query = new URLSearchParams(useSearch());
  const change = (changes: Record<string, string | string[]>): void => {
    const next = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(changes)) {
      next.delete(name);
      [value]
        .flat()
        .filter(Boolean)
        .forEach((one) => next.append(name, one));
    }
    navigate(location.pathname + (next.size ? '?' + next.toString() : ''), { replace: true });
  };
  return [query, change];
}
