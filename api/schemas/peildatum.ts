import { z } from 'zod';
import { date } from '../../schemas/values';

/** Query of what can be computed for another day than today. */
export const peildatumQuery = z.strictObject({
  peildatum: date
    .optional()
    .describe('De dag waarop het plan wordt gemaakt; zonder deze: vandaag op de klok van het geval'),
});
