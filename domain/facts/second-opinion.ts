import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  about: {
    kind: 'choice',
    of: ['verzuimbegeleiding', 'spreekuur', 'gezondheidsonderzoek'],
    optional: true,
    meaning: 'Over welk advies van de bedrijfsarts',
  },
  outcome: { kind: 'choice', of: ['bevestigd', 'afwijkend', 'niet-doorgegaan'], optional: true, meaning: 'Uitkomst' },
} as const satisfies Fields;

/** Second opinion of another bedrijfsarts; the employer may not learn of it. */
export const secondOpinion: FactDefinition<typeof fields> = {
  name: 'second opinion',
  fields,
  employerSees: 'nothing',
  toldBy: 'arbodienst',
  changes: null,
};
