import { DOCUMENTEN } from './addresses';
import type { FactDefinition } from './fact';

/** Current judgement of the bedrijfsarts for the WIA application. */
export const actueelOordeel: FactDefinition<Record<never, never>> = {
  name: 'actueel oordeel',
  fields: {},
  employerSees: 'all',
  toldBy: 'arbodienst',
  message: 'documentOntvangen',
  addresses: [DOCUMENTEN],
  inSickness: true,
  changes: null,
};
