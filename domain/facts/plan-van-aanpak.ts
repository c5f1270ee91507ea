import { DOCUMENTEN } from './addresses';
import type { FactDefinition } from './fact';

/** Plan of employer and employee. */
export const planVanAanpak: FactDefinition<Record<never, never>> = {
  name: 'plan van aanpak',
  fields: {},
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'documentOntvangen',
  addresses: [DOCUMENTEN],
  inSickness: true,
  changes: null,
};
