import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  by: { kind: 'code', optional: true, meaning: 'Code van wie het deed' },
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
