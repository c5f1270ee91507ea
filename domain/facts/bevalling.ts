import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { refuse } from './refusal';

const fields = {
  date: { kind: 'date', meaning: 'Dag waarop het gebeurde' },
} as const satisfies Fields;

/** The employee gave birth. */
export const bevalling: FactDefinition<typeof fields> = {
  name: 'bevalling',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  refuses(fact) {
    return fact.date > fact.on
      ? refuse('date', `de bevalling ${fact.date} ligt na ${fact.on}: geef een dag op of voor ${fact.on}`)
      : null;
  },
  changes: null,
};
