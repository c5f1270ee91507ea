import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  at: { kind: 'instant', meaning: 'Moment' },
  minutes: { kind: 'whole', min: 5, max: 480, optional: true, meaning: 'Duur in minuten' },
  place: {
    kind: 'choice',
    of: ['locatie-arbodienst', 'telefonisch', 'beeldbellen', 'werkplek', 'thuis'],
    optional: true,
    meaning: 'Waar',
  },
  performer: { kind: 'performer', optional: true, meaning: 'Rol van de uitvoerder' },
  person: { kind: 'id', optional: true, meaning: 'Gebruiker bij wie de afspraak is' },
} as const satisfies Fields;

/** An appointment for a service. */
export const afspraak: FactDefinition<typeof fields> = {
  name: 'afspraak',
  fields,
  employerSees: 'nothing',
  toldBy: 'anyone',
  unread: 'without-package',
  changes: null,
};
