import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
} as const satisfies Fields;

/** Something from a third party arrived. */
export const ontvangst: FactDefinition<typeof fields> = {
  name: 'ontvangst van een derde',
  fields,
  employerSees: 'nothing',
  toldBy: 'anyone',
  unread: 'without-package',
  afterDeath: true,
  changes: null,
};
