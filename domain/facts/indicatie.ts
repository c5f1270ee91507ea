import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { REQUEST_KIND } from './request-kind';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  by: { kind: 'performer', optional: true, meaning: 'Rol van wie het deed' },
  kind: REQUEST_KIND,
} as const satisfies Fields;

/** A professional decided that a service is indicated. */
export const indicatie: FactDefinition<typeof fields> = {
  name: 'indicatie',
  fields,
  employerSees: 'nothing',
  toldBy: 'arbodienst',
  unread: 'without-package',
  changes: null,
};
