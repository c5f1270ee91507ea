import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { REQUEST_KIND } from './request-kind';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  by: { kind: 'performer', optional: true, meaning: 'Rol van wie het deed' },
  kind: REQUEST_KIND,
} as const satisfies Fields;

/** Somebody asked for a service. */
export const verzoek: FactDefinition<typeof fields> = {
  name: 'verzoek',
  fields,
  employerSees: 'nothing',
  toldBy: 'anyone',
  unread: 'without-package',
  changes: null,
};
