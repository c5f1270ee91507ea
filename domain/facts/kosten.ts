import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  amount: { kind: 'number', min: 0, meaning: 'Bedrag in euro' },
  vat: { kind: 'number', min: 0, optional: true, meaning: 'Btw in euro' },
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
