import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  amount: { kind: 'amount', meaning: 'Bedrag in euro, exclusief btw' },
  vat: { kind: 'amount', optional: true, meaning: 'Btw in euro' },
} as const satisfies Fields;

/** What a service really cost. */
export const kosten: FactDefinition<typeof fields> = {
  name: 'kostenopgave',
  fields,
  employerSees: 'nothing',
  toldBy: 'anyone',
  unread: 'without-package',
  afterDeath: true,
  changes: null,
};
