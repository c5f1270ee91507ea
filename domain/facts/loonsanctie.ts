import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { refuse } from './refusal';

const fields = {
  decided: { kind: 'date', optional: true, meaning: 'Dag van het besluit; zonder deze de dag waarop het gebeurde' },
  until: { kind: 'date', optional: true, meaning: 'Laatste dag; zonder deze wordt hij berekend' },
} as const satisfies Fields;

/** UWV has the employer pay wage for longer. */
export const loonsanctie: FactDefinition<typeof fields> = {
  name: 'loonsanctie',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  inSickness: true,
  refuses(fact, life) {
    const decided = fact.decided ?? fact.happened ?? fact.on;
    if (decided > fact.on)
      return refuse('decided', `${decided} ligt na ${fact.on}: geef een dag op of voor ${fact.on}`);
    const first = life.episodes[0]?.first;
    if (first && decided < first)
      return refuse('decided', `${decided} ligt voor de eerste ziektedag ${first}: geef een latere dag`);
    return fact.until && fact.until < decided
      ? refuse('until', `${fact.until} ligt voor het besluit van ${decided}: geef een latere dag`)
      : null;
  },
  changes: null,
};
