import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { CANCELLATION_REASONS } from './reasons';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  at: { kind: 'instant', meaning: 'Moment' },
  by: { kind: 'performer', optional: true, meaning: 'Rol van wie het deed' },
  reason: { kind: 'choice', of: CANCELLATION_REASONS, optional: true, meaning: 'Reden' },
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
