import { DOCUMENTEN } from './addresses';
import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  kind: {
    kind: 'choice',
    of: ['regulier', 'vervroegd'],
    optional: true,
    meaning: 'Gewone of vervroegde aanvraag',
    formerly: 'aanvraagsoort',
  },
  validReason: {
    kind: 'yesNo',
    optional: true,
    meaning: 'Er is een geldige reden om te laat te zijn',
    formerly: 'geldigeReden',
  },
} as const satisfies Fields;

/** The employee applied for WIA. */
export const wiaAanvraag: FactDefinition<typeof fields> = {
  name: 'WIA-aanvraag',
  fields,
  // ZW art. 38 lid 8.
  employerSees: { nothingWhen: { kind: 'vervroegd' }, countsAs: '42e-weeksmelding' },
  toldBy: { arbodienstWhen: { kind: 'vervroegd' } },
  message: 'documentOntvangen',
  addresses: [DOCUMENTEN],
  inSickness: true,
  changes: null,
};
