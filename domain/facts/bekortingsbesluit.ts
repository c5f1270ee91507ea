import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  repaired: { kind: 'yesNo', meaning: 'De tekortkoming is hersteld' },
} as const satisfies Fields;

/** Decision of UWV on the bekortingsmelding. */
export const bekortingsbesluit: FactDefinition<typeof fields> = {
  name: 'bekortingsbesluit',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  inSickness: true,
  answers: {
    to: 'bekortingsmelding',
    remedy:
      'er is geen bekortingsmelding waarop UWV kon beslissen: leg eerst de melding vast (WIA art. 25 lid 12 en 13)',
  },
  changes: null,
};
