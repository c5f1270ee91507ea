import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  minutes: { kind: 'number', min: 0, meaning: 'Minuten' },
  at: { kind: 'instant', optional: true, meaning: 'Moment van de afspraak, als er meer zijn' },
  late: { kind: 'yesNo', optional: true, meaning: 'Te laat verschenen op de afspraak' },
} as const satisfies Fields;

/** What a service really took. */
export const besteding: FactDefinition<typeof fields> = {
  name: 'besteding',
  fields,
  employerSees: 'nothing',
  toldBy: 'anyone',
  unread: 'without-package',
  afterDeath: true,
  changes: null,
};
