import type { FactDefinition } from './fact';

/** The employer leaves the arbodienst: whoever hears of it, the contract and every case stop. */
export const vertrekArbodienst: FactDefinition<Record<never, never>> = {
  name: 'vertrek bij de arbodienst',
  fields: {},
  employerSees: 'all',
  toldBy: 'anyone',
  unread: 'without-package',
  afterDeath: true,
  ofContract: 'told-or-passed-on',
  changes: null,
};
