import type { FactDefinition } from './fact';

/** The employer leaves the arbodienst. */
export const vertrekArbodienst: FactDefinition<Record<never, never>> = {
  name: 'vertrek bij de arbodienst',
  fields: {},
  employerSees: 'nothing',
  toldBy: 'anyone',
  unread: 'without-package',
  afterDeath: true,
  ofContract: 'of-the-employer',
  changes: null,
};
