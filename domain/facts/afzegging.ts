import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { CANCELLATION_REASONS } from './reasons';
import { refuse } from './refusal';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  at: { kind: 'instant', meaning: 'Moment van de afspraak' },
  cancelledAt: { kind: 'instant', optional: true, meaning: 'Wanneer zij is afgezegd; zonder dit telt alleen de dag' },
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
  refuses({ at, cancelledAt }) {
    return cancelledAt !== undefined && Date.parse(cancelledAt) >= Date.parse(at)
      ? refuse('cancelledAt', 'de afspraak was toen al begonnen: meld dat er niemand verscheen (niet-verschenen)')
      : null;
  },
  changes: null,
};
