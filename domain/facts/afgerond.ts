import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  obligation: { kind: 'obligation', meaning: 'Verplichting' },
} as const satisfies Fields;

/** Closes an obligation that has no fact of its own. */
export const afgerond: FactDefinition<typeof fields> = {
  name: 'afronding',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  afterDeath: true,
  ofContract: 'by-its-row',
  changes: null,
};
