import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { DEPARTURE_REASONS } from './reasons';
import { refuse } from './refusal';

const fields = {
  obligation: { kind: 'obligation', meaning: 'Verplichting' },
  reason: { kind: 'choice', of: DEPARTURE_REASONS, meaning: 'Reden' },
  until: { kind: 'date', optional: true, meaning: 'Laatste dag' },
} as const satisfies Fields;

/** Agreed and motivated departure from a term (RP art. 5). */
export const afwijking: FactDefinition<typeof fields> = {
  name: 'afwijking van een termijn',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  refuses(fact) {
    return fact.until && fact.until < fact.on
      ? refuse('until', `${fact.until} ligt voor ${fact.on}: geef een latere dag`)
      : null;
  },
  changes: null,
};
