import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  amount: { kind: 'amount', meaning: 'Prijs in euro, zonder btw' },
  validUntil: { kind: 'date', optional: true, meaning: 'Laatste dag waarop u akkoord kunt geven' },
} as const satisfies Fields;

/** The arbodienst quoted a service. */
export const offerte: FactDefinition<typeof fields> = {
  name: 'offerte',
  fields,
  employerSees: 'nothing',
  toldBy: 'arbodienst',
  unread: 'without-package',
  changes: null,
};
