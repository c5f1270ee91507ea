import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  purpose: {
    kind: 'choice',
    of: [
      'signalen',
      'beroepsziekte',
      'medische-informatie',
      'oud-dossier',
      'interventie-extern',
      'dossier-naar-nieuwe-arbodienst',
    ],
    meaning: 'Doel van de toestemming',
  },
  given: { kind: 'yesNo', meaning: 'Gegeven of ingetrokken' },
} as const satisfies Fields;

/** The employee consents, or no longer does. */
export const toestemming: FactDefinition<typeof fields> = {
  name: 'toestemming',
  fields,
  changes: null,
};
