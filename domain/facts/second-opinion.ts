import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  about: { kind: 'code', optional: true, meaning: 'Onderwerp' },
  outcome: { kind: 'code', optional: true, meaning: 'Uitkomst' },
} as const satisfies Fields;

/** Second opinion of another bedrijfsarts; the employer may not learn of it. */
export const secondOpinion: FactDefinition<typeof fields> = {
  name: 'second opinion',
  fields,
  employerSees: 'nothing',
  toldBy: 'arbodienst',
  changes: null,
};
