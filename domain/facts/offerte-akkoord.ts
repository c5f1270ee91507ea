import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  by: { kind: 'performer', optional: true, meaning: 'Rol van wie het deed' },
} as const satisfies Fields;

/** A quote was accepted, which is also the order. */
export const offerteAkkoord: FactDefinition<typeof fields> = {
  name: 'akkoord op een offerte',
  fields,
  employerSees: 'nothing',
  toldBy: 'anyone',
  unread: 'without-package',
  changes: null,
};
