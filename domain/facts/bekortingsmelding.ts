import type { FactDefinition } from './fact';

/** The employer reports that the shortcoming is repaired. */
export const bekortingsmelding: FactDefinition<Record<never, never>> = {
  name: 'bekortingsmelding',
  fields: {},
  employerSees: 'all',
  toldBy: 'anyone',
  inSickness: true,
  answers: {
    to: 'loonsanctie',
    remedy: 'er is geen loonsanctie om te bekorten: leg eerst het loonsanctiebesluit vast (WIA art. 25 lid 12)',
  },
  changes: null,
};
