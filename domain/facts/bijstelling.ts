import { DOCUMENTEN } from './addresses';
import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  of: {
    kind: 'choice',
    of: ['probleemanalyse', 'plan-van-aanpak'],
    meaning: 'Welk stuk wordt bijgesteld',
    formerly: 'betreft',
  },
  mogelijkheden: { kind: 'yesNo', optional: true, meaning: 'Er zijn mogelijkheden om te werken' },
  planWijzigt: { kind: 'yesNo', optional: true, meaning: 'De bijstelling verandert het plan van aanpak' },
} as const satisfies Fields;

/** Another judgement or plan than before. */
export const bijstelling: FactDefinition<typeof fields> = {
  name: 'bijstelling',
  fields,
  employerSees: 'all',
  toldBy: { arbodienstWhen: { of: 'probleemanalyse' } },
  message: 'documentOntvangen',
  addresses: [DOCUMENTEN],
  inSickness: true,
  changes: null,
};
