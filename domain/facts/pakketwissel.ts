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
  employerSees: 'nothing',
  toldBy: 'anyone',
  message: 'pakketwissel',
  addresses: [
    {
      of: 'verzuimgevallen',
      path: 'pakketwissels',
      operationId: 'wisselPakket',
      summary: 'Zet het verzuimgeval en het contract over op een ander dienstenpakket',
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
