import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  wam: { kind: 'yesNo', optional: true, meaning: 'Ongeval met een motorrijtuig' },
} as const satisfies Fields;

/** A third party is liable for the wage paid during sickness. */
export const derdeAansprakelijk: FactDefinition<typeof fields> = {
  name: 'aansprakelijke derde',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  afterDeath: true,
  changes: null,
};
