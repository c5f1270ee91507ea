import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { periodFits } from './period';

const fields = {
  from: { kind: 'date', meaning: 'Eerste dag' },
  until: { kind: 'date', meaning: 'Laatste dag' },
  sameCause: {
    kind: 'yesNo',
    optional: true,
    meaning: 'Zelfde oorzaak voor en na het verlof, naar het oordeel van de bedrijfsarts',
  },
} as const satisfies Fields;

/** Pregnancy and maternity leave: it pauses a case that is open. */
export const zwangerschapsverlof: FactDefinition<typeof fields> = {
  name: 'zwangerschapsverlof',
  fields,
  employerSees: 'all',
  // Whether the cause is the same is for the bedrijfsarts to say.
  toldBy: { arbodienstWith: 'sameCause' },
  refuses: (fact, life) => periodFits(fact, life.leaves, 'het verlof'),
  changes(draft, { from, until, sameCause = null }) {
    draft.leaves.set(from, { from, until, sameCause, aggregate: draft.leaves.get(from)?.aggregate ?? null });
  },
};
