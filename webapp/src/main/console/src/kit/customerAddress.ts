const PAGE = '/customers/';

/** Where a customer's page is; an id may be an e-mail address, or hold anything else. */
export const customerAddress = (id: string): string => PAGE + encodeURIComponent(id);

/** Whose page this is, from the address itself: the router leaves `%40` and the like as they are. */
export const customerHere = (): string => decodeURIComponent(location.pathname.slice(PAGE.length));
