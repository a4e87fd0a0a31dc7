/** Where a customer's page is; an id may hold anything. */
export const customerAddress = (id: string): string => `/customers/${encodeURIComponent(id)}`;
