import { DOCUMENTEN } from './addresses';
import type { FactDefinition } from './fact';

/** Re-integration with another employer was begun. */
export const tweedeSpoor: FactDefinition<Record<never, never>> = {
  name: 'tweede spoor',
  fields: {},
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'documentOntvangen',
  addresses: [DOCUMENTEN],
  inSickness: true,
  changes: null,
};
