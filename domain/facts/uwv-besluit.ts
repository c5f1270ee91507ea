import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { refuse } from './refusal';

const fields = {
  outcome: { kind: 'choice', of: ['iva', 'wga', 'onder-35', 'afgewezen'], meaning: 'Uitkomst' },
  from: { kind: 'date', meaning: 'Eerste dag' },
} as const satisfies Fields;

/** Decision of UWV on the WIA application. */
export const uwvBesluit: FactDefinition<typeof fields> = {
  name: 'besluit van UWV',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  inSickness: true,
  refuses(fact, life) {
    const first = life.episodes[0]?.first;
    return first && fact.from <= first
      ? refuse('from', `${fact.from} ligt niet na de eerste ziektedag ${first}: geef een latere dag`)
      : null;
  },
  changes: null,
};
