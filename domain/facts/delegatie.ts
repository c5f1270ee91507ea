import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { refuse } from './refusal';

const fields = {
  to: { kind: 'choice', of: ['pob'], meaning: 'Aan wie' },
  tasks: { kind: 'obligations', optional: true, meaning: 'Verplichtingen en regels van het dienstenpakket' },
  until: { kind: 'date', optional: true, meaning: 'Laatste dag' },
} as const satisfies Fields;

/** The bedrijfsarts delegates tasks. */
export const delegatie: FactDefinition<typeof fields> = {
  name: 'delegatie',
  fields,
  employerSees: 'nothing',
  toldBy: 'arbodienst',
  unread: 'without-package',
  refuses(fact) {
    const from = fact.happened ?? fact.on;
    return fact.until !== undefined && fact.until < from
      ? refuse('until', `de delegatie eindigt (${fact.until}) voor ${from}: geef een latere dag`)
      : null;
  },
  changes: null,
};
