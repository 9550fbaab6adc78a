import type { ReactNode } from 'react';

/** Fields a role may look at and not change: every control inside is disabled, links are not. */
export const Only = ({ may, children }: { may: boolean; children: ReactNode }) => (
  <fieldset className="only" disabled={!may}>
    {children}
  </fieldset>
);
