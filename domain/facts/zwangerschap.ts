import { REACH } from '../law/rules/reach';
import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { refuse } from './refusal';

const fields = {
  dueDate: { kind: 'date', meaning: 'Uitgerekende datum' },
  multiple: { kind: 'yesNo', optional: true, meaning: 'Meerling' },
} as const satisfies Fields;

/** The employee is pregnant; leave follows from the day on which the birth is expected. */
export const zwangerschap: FactDefinition<typeof fields> = {
  name: 'zwangerschap',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  refuses(fact) {
    return fact.dueDate < REACH
      ? refuse('dueDate', `geen regelversie voor deze datum: verlof wordt berekend vanaf ${REACH}`, 'GEEN_REGELVERSIE')
      : null;
  },
  changes: null,
};
