import type { FactDefinition } from './fact';
import type { Fields } from './field';

/** Grounds on which UWV pays ziekengeld while the employment runs (ZW art. 29 lid 2 e-g, 29a, 29b, 29d). */
export const VANGNET_GROUNDS = [
  'zwangerschap',
  'bevalling-nazorg',
  'orgaandonatie',
  'no-risk',
  '29d',
  'fictief-dienstverband',
] as const;
export type VangnetGround = (typeof VANGNET_GROUNDS)[number];

/** Codes of UWV for the reason why ZW art. 29b (no-risk) applies. */
const REDENEN_29B = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'] as const;
export type Reden29b = (typeof REDENEN_29B)[number];

const fields = {
  ground: { kind: 'choice', of: VANGNET_GROUNDS, meaning: 'Grond van het vangnet' },
  group: { kind: 'choice', of: [1, 2], optional: true, meaning: 'Groep' },
  clearOn: { kind: 'date', optional: true, meaning: 'Dag waarop het duidelijk werd' },
  wwWeeks: { kind: 'whole', min: 0, optional: true, meaning: 'Weken WW' },
  reden29b: {
    kind: 'choice',
    of: REDENEN_29B,
    optional: true,
    meaning: 'Code waaronder UWV de reden voor artikel 29b kent; alleen bij no-risk',
  },
} as const satisfies Fields;

/** UWV pays ziekengeld while the employment runs; an employer may not know on which ground. */
export const vangnet: FactDefinition<typeof fields> = {
  name: 'vangnet',
  fields,
  employerSees: 'that-it-is-there',
  toldBy: 'anyone',
  changes: null,
};
