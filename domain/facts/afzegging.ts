import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  at: { kind: 'instant', meaning: 'Moment' },
  by: { kind: 'code', optional: true, meaning: 'Code van wie het deed' },
  reason: { kind: 'reason', optional: true, meaning: 'Reden, in het kort; nooit over gezondheid' },
} as const satisfies Fields;

/** An appointment was cancelled. */
export const afzegging: FactDefinition<typeof fields> = {
  name: 'afzegging',
  fields,
  employerSees: 'nothing',
  toldBy: 'anyone',
  unread: 'without-package',
  changes: null,
};
