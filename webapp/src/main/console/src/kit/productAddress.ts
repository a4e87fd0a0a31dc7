const PAGE = '/products/';

/** Where a product's page is; an SKU may hold a slash, a blank or anything else. */
export const productAddress = (sku: string): string => PAGE + encodeURIComponent(sku);

/** Which product this page is about, from the address itself: the router leaves `%2F` and the like as they are. */
export const productHere = (): string => decodeURIComponent(location.pathname.slice(PAGE.length));
