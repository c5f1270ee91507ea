import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  scope: { kind: 'mandate', meaning: 'Reikwijdte: `alle`, een verplichting of wat een regel vraagt' },
  given: { kind: 'yesNo', meaning: 'Gegeven of ingetrokken' },
} as const satisfies Fields;

/** Somebody may act or spend for the employer, or no longer may. */
export const mandaat: FactDefinition<typeof fields> = {
  name: 'mandaat',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  changes: null,
};
