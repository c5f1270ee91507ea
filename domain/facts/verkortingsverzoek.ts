import type { FactDefinition } from './fact';

/** The voluntary extension is asked to be cut short. */
export const verkortingsverzoek: FactDefinition<Record<never, never>> = {
  name: 'verkortingsverzoek',
  fields: {},
  employerSees: 'all',
  toldBy: 'anyone',
  inSickness: true,
  answers: {
    to: 'vrijwillige-verlenging',
    remedy: 'er is geen vrijwillige verlenging: leg eerst de verlenging vast',
  },
  changes: null,
};
