import { DOCUMENTEN } from './addresses';
import type { FactDefinition } from './fact';

/** Letter of UWV on the WIA application. */
export const uwvWiaBrief: FactDefinition<Record<never, never>> = {
  name: 'WIA-brief van UWV',
  fields: {},
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'documentOntvangen',
  addresses: [DOCUMENTEN],
  inSickness: true,
  changes: null,
};
