import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  nth: { kind: 'whole', min: 1, meaning: 'De hoeveelste afspraak van die regel' },
  at: { kind: 'instant', meaning: 'Nieuw moment' },
  person: { kind: 'id', optional: true, meaning: 'Gebruiker bij wie de afspraak is, als het een ander wordt' },
} as const satisfies Fields;

/** An appointment was moved to another moment. */
export const verplaatsing: FactDefinition<typeof fields> = {
  name: 'verplaatsing van een afspraak',
  fields,
  employerSees: 'nothing',
  toldBy: 'anyone',
  unread: 'without-package',
  changes: null,
};
