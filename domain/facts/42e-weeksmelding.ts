import { DOCUMENTEN } from './addresses';
import type { FactDefinition } from './fact';

/** Report to UWV after 42 weeks of sickness. */
export const tweeenveertigsteWeeksmelding: FactDefinition<Record<never, never>> = {
  name: '42e-weeksmelding',
  fields: {},
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'documentOntvangen',
  addresses: [DOCUMENTEN],
  inSickness: true,
  changes: null,
};
