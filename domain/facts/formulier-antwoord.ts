import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  answers: {
    kind: 'codes',
    optional: true,
    meaning: 'Het gekozen antwoord op elke vraag, in de volgorde van de vragen: 0 is het eerste antwoord',
  },
} as const satisfies Fields;

/** Somebody answered the questions of a form; an employer never learns of it. */
export const formulierAntwoord: FactDefinition<typeof fields> = {
  name: 'antwoord op een vragenlijst',
  fields,
  employerSees: 'nothing',
  toldBy: 'anyone',
  unread: 'without-package',
  changes: null,
};
