import { EVENTS } from './addresses';
import type { FactDefinition } from './fact';
import { refuse } from './refusal';

/** The guidance goes on before the end of its hold. */
export const hervatting: FactDefinition<Record<never, never>> = {
  name: 'hervatting van de begeleiding',
  fields: {},
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'hervatting',
  addresses: [
    {
      of: 'verzuimgevallen',
      path: 'hervattingen',
      operationId: 'hervatBegeleiding',
      summary: 'Hervat de begeleiding voor het einde van een onderbreking',
      example: {},
      currentOnly: true,
    },
    ...EVENTS,
  ],
  place: 'answer',
  afterDeath: true,
  refuses(_fact, life) {
    return life.onHold
      ? null
      : refuse('type', 'er loopt geen onderbreking om te hervatten: leg eerst een onderbreking vast');
  },
  changes(draft) {
    draft.onHold = false;
  },
};
