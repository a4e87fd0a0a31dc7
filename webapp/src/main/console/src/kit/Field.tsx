import type { ReactNode } from 'react';

/** A label above its input, as one. */
export const Field = ({ label, children }: { label: string; children: ReactNode }) => (
  <label className="fld">
    <span>{label}</span>
    {children}
  </label>
);
