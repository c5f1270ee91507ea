import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  at: { kind: 'instant', optional: true, meaning: 'Moment van de afspraak, als er meer zijn' },
  late: { kind: 'yesNo', optional: true, meaning: 'Te laat verschenen op de afspraak' },
} as const satisfies Fields;

/** Somebody came to an appointment. */
export const verschenen: FactDefinition<typeof fields> = {
  name: 'gehouden afspraak',
  fields,
  employerSees: 'nothing',
  toldBy: 'anyone',
  unread: 'without-package',
  afterDeath: true,
  changes: null,
};
