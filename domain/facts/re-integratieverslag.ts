import { DOCUMENTEN } from './addresses';
import type { FactDefinition } from './fact';

/** Re-integration report for the WIA application. */
export const reIntegratieverslag: FactDefinition<Record<never, never>> = {
  name: 're-integratieverslag',
  fields: {},
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'documentOntvangen',
  addresses: [DOCUMENTEN],
  inSickness: true,
  changes: null,
};
