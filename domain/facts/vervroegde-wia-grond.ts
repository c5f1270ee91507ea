import type { FactDefinition } from './fact';

/** The bedrijfsarts sees grounds for an early WIA application. */
export const vervroegdeWiaGrond: FactDefinition<Record<never, never>> = {
  name: 'grond voor een vervroegde WIA',
  fields: {},
  inSickness: true,
  changes: null,
};
