import { DOCUMENTEN } from './addresses';
import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  mogelijkheden: { kind: 'yesNo', meaning: 'Er zijn mogelijkheden om te werken' },
} as const satisfies Fields;

/** Problem analysis by the bedrijfsarts. */
export const probleemanalyse: FactDefinition<typeof fields> = {
  name: 'probleemanalyse',
  fields,
  employerSees: 'all',
  toldBy: 'arbodienst',
  message: 'documentOntvangen',
  addresses: [DOCUMENTEN],
  inSickness: true,
  changes: null,
};
