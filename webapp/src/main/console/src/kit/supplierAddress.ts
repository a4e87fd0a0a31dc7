const PAGE = '/suppliers/';

/** Where a supplier's page is; its number may hold a slash, a blank or anything else. */
export const supplierAddress = (id: string): string => PAGE + encodeURIComponent(id);

/** Which supplier this page is about, from the address itself: the router leaves `%2F` and the like as they are. */
export const supplierHere = (): string => decodeURIComponent(location.pathname.slice(PAGE.length));
