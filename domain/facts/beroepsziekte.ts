import type { FactDefinition } from './fact';

/** The bedrijfsarts found an occupational disease; the employer may not learn of it. */
export const beroepsziekte: FactDefinition<Record<never, never>> = {
  name: 'beroepsziekte',
  fields: {},
  employerSees: 'nothing',
  toldBy: 'arbodienst',
  changes: null,
};
