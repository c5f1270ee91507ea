import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { periodFits } from './period';

const fields = {
  from: { kind: 'date', meaning: 'Eerste dag' },
  until: { kind: 'date', meaning: 'Laatste dag' },
} as const satisfies Fields;

/** Holiday taken while sick, with the consent of the employee: wage in full, no term moves. */
export const vakantie: FactDefinition<typeof fields> = {
  name: 'vakantie tijdens ziekte',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  inSickness: true,
  refuses: (fact, life) => periodFits(fact, life.vakanties, 'de vakantie'),
  changes(draft, { from, until }) {
    draft.vakanties.set(from, { from, until });
  },
};
