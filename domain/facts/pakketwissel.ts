import { EVENTS } from './addresses';
import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  package: { kind: 'package', meaning: 'Dienstenpakket', formerly: 'pakket' },
} as const satisfies Fields;

/** Another service package holds. */
export const pakketwissel: FactDefinition<typeof fields> = {
  name: 'pakketwissel',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'pakketwissel',
  addresses: [
    {
      of: 'verzuimgevallen',
      path: 'pakketwissels',
      operationId: 'wisselPakket',
      summary: 'Zet het contract en alle verzuimgevallen van de werkgever over op een ander dienstenpakket',
      description:
        'Een pakket is van het contract: wie het ook meldt, het contract en alle zaken gaan over, deze meteen en de andere binnen seconden. Het voorbeeld gaat over deze zaak.',
      example: { package: 'none' },
      preview: true,
      former: {},
    },
    ...EVENTS,
  ],
  afterDeath: true,
  ofContract: 'told-or-passed-on',
  changes: null,
};
