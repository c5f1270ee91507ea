import { DOCUMENTEN } from './addresses';
import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  spoor: {
    kind: 'choice',
    of: ['1', '2', '1+2'],
    optional: true,
    meaning: 'Re-integratie bij de eigen werkgever (1), een andere (2) of beide (1+2)',
  },
  uitzichtBinnen3Maanden: { kind: 'yesNo', optional: true, meaning: 'Uitzicht op terugkeer binnen drie maanden' },
} as const satisfies Fields;

/** Evaluation of the first year of sickness. */
export const eerstejaarsevaluatie: FactDefinition<typeof fields> = {
  name: 'eerstejaarsevaluatie',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'documentOntvangen',
  addresses: [DOCUMENTEN],
  inSickness: true,
  changes: null,
};
