import type { AnswerDefinition } from '../route';
import { vastgelegdSchema } from './verzoek';
import { voorbeeldSchema } from './voorbeeld';

/** What every message to a case may be answered with. */
export const MESSAGE_ANSWERS: Readonly<Record<number, AnswerDefinition>> = {
  201: { description: 'Vastgelegd', schema: vastgelegdSchema, headers: { Location: 'Pad van de uitkomst' } },
};

/** The same, and what a preview is answered with. */
export const PREVIEWED_ANSWERS: Readonly<Record<number, AnswerDefinition>> = {
  ...MESSAGE_ANSWERS,
  200: { description: 'Met voorbeeld=true: wat dit zou doen; er is niets vastgelegd', schema: voorbeeldSchema },
};
