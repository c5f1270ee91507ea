import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  by: { kind: 'performer', optional: true, meaning: 'Rol van wie het deed' },
} as const satisfies Fields;

/** A service was ordered. */
export const opdracht: FactDefinition<typeof fields> = {
  name: 'opdracht',
  fields,
  employerSees: 'nothing',
  toldBy: 'anyone',
  unread: 'without-package',
  changes: null,
};
