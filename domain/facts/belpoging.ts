import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  outcome: {
    kind: 'choice',
    of: ['bereikt', 'niet-bereikt', 'geweigerd'],
    meaning: 'Of het gesprek er kwam; geweigerd: de ander wilde het niet',
  },
} as const satisfies Fields;

/** Somebody called, and reached the other or not. */
export const belpoging: FactDefinition<typeof fields> = {
  name: 'belpoging',
  fields,
  employerSees: 'nothing',
  toldBy: 'anyone',
  unread: 'without-package',
  changes: null,
};
