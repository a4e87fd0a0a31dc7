import { useMay } from '../api/session';

/** Whether whoever is signed in may take orders back. */
export const useMayCancel = (): boolean => useMay('operator', 'supervisor', 'admin');
