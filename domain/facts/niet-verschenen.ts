import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  at: { kind: 'instant', optional: true, meaning: 'Moment van de afspraak' },
} as const satisfies Fields;

/** Somebody did not come to an appointment. */
export const nietVerschenen: FactDefinition<typeof fields> = {
  name: 'gemiste afspraak',
  fields,
  employerSees: 'nothing',
  toldBy: 'anyone',
  unread: 'without-package',
  changes: null,
};
