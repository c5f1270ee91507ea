import { z } from 'zod';
import { date } from '../../schemas/values';

/** Query of what can be computed for another day than today. */
export const asOfQuery = z.strictObject({
  asOf: date.optional().describe('De dag waarop het plan wordt gemaakt; zonder deze: vandaag op de klok van het geval'),
  peildatum: date.optional().meta({ description: 'Voorheen; gelijk aan `asOf`', deprecated: true }),
});

/** The day that was asked for, under either name. */
export function asOfIn({ asOf, peildatum }: z.output<typeof asOfQuery>) {
  return asOf ?? peildatum;
}
