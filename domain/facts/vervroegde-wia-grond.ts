import type { FactDefinition } from './fact';

/** The bedrijfsarts sees grounds for an early WIA application. */
export const vervroegdeWiaGrond: FactDefinition<Record<never, never>> = {
  name: 'grond voor een vervroegde WIA',
  fields: {},
  employerSees: 'nothing',
  toldBy: 'arbodienst',
  inSickness: true,
  changes: null,
};
