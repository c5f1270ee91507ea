import { DOCUMENTEN } from './addresses';
import type { FactDefinition } from './fact';

/** Final evaluation of the plan van aanpak. */
export const eindevaluatie: FactDefinition<Record<never, never>> = {
  name: 'eindevaluatie',
  fields: {},
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'documentOntvangen',
  addresses: [DOCUMENTEN],
  inSickness: true,
  changes: null,
};
