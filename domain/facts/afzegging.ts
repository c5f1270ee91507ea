import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { refuse } from './refusal';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  at: { kind: 'instant', meaning: 'Moment van de afspraak' },
  cancelledAt: { kind: 'instant', optional: true, meaning: 'Wanneer zij is afgezegd; zonder dit telt alleen de dag' },
  cause: {
    kind: 'choice',
    of: ['verhinderd', 'hersteld', 'overleden', 'uitvoerder-verhinderd', 'anders'],
    optional: true,
    meaning: 'Waarom',
  },
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
  refuses({ at, cancelledAt }) {
    return cancelledAt !== undefined && Date.parse(cancelledAt) >= Date.parse(at)
      ? refuse('cancelledAt', 'de afspraak was toen al begonnen: meld dat er niemand verscheen (niet-verschenen)')
      : null;
  },
  changes: null,
};
