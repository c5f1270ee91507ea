import { z } from 'zod';
import { passesElfproef } from '../../domain/meldingen/elfproef';

/** A burgerservicenummer of nine digits. The sentence for a wrong one does not repeat it. */
export const bsn = z
  .string()
  .refine(passesElfproef, { error: 'dit is geen geldig burgerservicenummer van negen cijfers' })
  .meta({ pattern: '^[0-9]{9}$' });

/** All that an answer shows of a burgerservicenummer. */
export function maskBsn(digits: string): string {
  return `*******${digits.slice(-2)}`;
}
