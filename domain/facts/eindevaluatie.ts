import { DOCUMENTEN } from './addresses';
import type { FactDefinition } from './fact';

/** Final evaluation of the plan van aanpak. */
export const eindevaluatie: FactDefinition<Record<never, never>> = {
  name: 'eindevaluatie',
  fields: {},
  message: 'documentOntvangen',
  addresses: [DOCUMENTEN],
  inSickness: true,
  changes: null,
};
