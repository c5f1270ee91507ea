import type { FactDefinition } from './fact';

/** The employee is hired. */
export const indienst: FactDefinition<Record<never, never>> = {
  name: 'indiensttreding',
  fields: {},
  employerSees: 'nothing',
  toldBy: 'anyone',
  unread: 'without-package',
  ofContract: 'passed-on',
  changes: null,
};
