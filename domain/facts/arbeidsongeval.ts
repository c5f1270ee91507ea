import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  severity: {
    kind: 'choice',
    of: ['dood', 'ziekenhuis', 'blijvend', 'verzuim'],
    optional: true,
    meaning: 'Ernst voor de meldplicht',
  },
} as const satisfies Fields;

/** Accident at work. */
export const arbeidsongeval: FactDefinition<typeof fields> = {
  name: 'arbeidsongeval',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  afterDeath: true,
  changes: null,
};
