import { useMe } from '../api/session';

const WHO = ['operator', 'supervisor', 'admin'];

/** Whether whoever is signed in may take orders back. */
export const useMayCancel = (): boolean => useMe().roles.some((role) => WHO.includes(role));
