import { DOCUMENTEN } from './addresses';
import type { FactDefinition } from './fact';

/** Periodic evaluation of the plan van aanpak. */
export const evaluatie: FactDefinition<Record<never, never>> = {
  name: 'evaluatie',
  fields: {},
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'documentOntvangen',
  addresses: [DOCUMENTEN],
  inSickness: true,
  changes: null,
};
