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
  signed: {
    kind: 'yesNo',
    optional: true,
    meaning:
      'De werknemer heeft de machtiging ondertekend; waar een dienst die vraagt is de toestemming dat, tenzij hier nee staat',
  },
  source: {
    kind: 'choice',
    of: ['werkgever', 'arbodienst'],
    optional: true,
    meaning: 'Wie het doorgeeft; in de API volgt het uit de sleutel',
  },
} as const satisfies Fields;

/** The employee consents, or no longer does. */
export const toestemming: FactDefinition<typeof fields> = {
  name: 'toestemming',
  fields,
  employerSees: 'nothing',
  toldBy: 'anyone',
  namesItsSource: true,
  changes: null,
};
