import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { refuse } from './refusal';

const fields = {
  until: { kind: 'date', meaning: 'Laatste dag van de termijn die UWV stelt' },
} as const satisfies Fields;

/** UWV asks to complete the re-integratieverslag, and sets the term (WIA art. 25 lid 8). */
export const rivHerstelverzoek: FactDefinition<typeof fields> = {
  name: 'verzoek van UWV om het re-integratieverslag aan te vullen',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  inSickness: true,
  refuses(fact) {
    const asked = fact.happened ?? fact.on;
    return fact.until < asked
      ? refuse('until', `${fact.until} ligt voor het verzoek van ${asked}: geef een latere dag`)
      : null;
  },
  changes: null,
};
