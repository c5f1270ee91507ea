import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  at: { kind: 'instant', meaning: 'Moment' },
  performer: { kind: 'performer', optional: true, meaning: 'Rol van de uitvoerder' },
} as const satisfies Fields;

/** An appointment for a service. */
export const afspraak: FactDefinition<typeof fields> = {
  name: 'afspraak',
  fields,
  employerSees: 'nothing',
  toldBy: 'anyone',
  unread: true,
  changes: null,
};
