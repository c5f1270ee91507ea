import type { AnswerDefinition } from '../route';
import { inBehandelingSchema, vastgelegdSchema } from './verzoek';

/** What every message to a case may be answered with. */
export const MESSAGE_ANSWERS: Readonly<Record<number, AnswerDefinition>> = {
  201: { description: 'Vastgelegd', schema: vastgelegdSchema, headers: { Location: 'Pad van de uitkomst' } },
  202: {
    description: 'Aangenomen; de uitkomst volgt',
    schema: inBehandelingSchema,
    headers: { Location: 'Pad van de uitkomst' },
  },
};
