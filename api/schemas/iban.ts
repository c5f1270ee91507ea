import { z } from 'zod';
import { isIban } from '../../domain/meldingen/iban';

/** A bank account. The sentence for a wrong one does not repeat it. */
export const iban = z
  .string()
  .refine(isIban, { error: 'dit is geen geldige IBAN: geef het rekeningnummer in hoofdletters en zonder spaties' })
  .meta({ pattern: '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$' });

/** All that an answer shows of the account of a person. */
export function maskIban(text: string): string {
  return `${'*'.repeat(text.length - 4)}${text.slice(-4)}`;
}
