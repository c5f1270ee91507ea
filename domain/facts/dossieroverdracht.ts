import { EVENTS } from './addresses';
import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  responsibleSince: {
    kind: 'date',
    meaning: 'Eerste dag waarop u verantwoordelijk bent voor de begeleiding',
    formerly: 'verantwoordelijkSinds',
  },
} as const satisfies Fields;

/** A running case arrives: what was due before is of before our time. */
export const dossieroverdracht: FactDefinition<typeof fields> = {
  name: 'dossieroverdracht',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'dossieroverdracht',
  addresses: [
    {
      of: 'verzuimgevallen',
      path: 'dossieroverdrachten',
      operationId: 'meldDossieroverdracht',
      summary: 'Meld sinds wanneer u verantwoordelijk bent voor een overgenomen dossier',
      description: 'Wat voor die dag gedaan had moeten zijn, telt als van voor uw tijd.',
      example: { responsibleSince: '2026-02-02' },
      preview: true,
      former: {},
    },
    ...EVENTS,
  ],
  place: 'employment',
  afterDeath: true,
  changes: null,
};
