import type { RulesetKey } from './desk';

/** What a person has written and the server has not yet: kept in the tab, so that a reload or a new sign-in finds it. */
export interface Unsaved {
  /** The draft's revision that it was written on, and those of its files that were changed, as they were and as they are. */
  revision: number;
  base: Record<string, string>;
  mine: Record<string, string>;
}

const nameOf = (user: string, { feature, set }: RulesetKey): string =>
  `countersign-unsaved:${user}:${feature}/${set}`;

export function keep(user: string, key: RulesetKey, unsaved: Unsaved): void {
  try {
    sessionStorage.setItem(nameOf(user, key), JSON.stringify(unsaved));
  } catch {
    // Full or forbidden: then only the page itself holds it, and warns before it is left.
  }
}

export function forget(user: string, key: RulesetKey): void {
  try {
    sessionStorage.removeItem(nameOf(user, key));
  } catch {
    // As above.
  }
}

export function find(user: string, key: RulesetKey): Unsaved | undefined {
  try {
    const text = sessionStorage.getItem(nameOf(user, key));
    return text ? (JSON.parse(text) as Unsaved) : undefined;
  } catch {
    return undefined;
  }
}
