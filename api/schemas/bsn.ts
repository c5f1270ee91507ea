import { z } from 'zod';

/** Whether nine digits pass the proof of eleven that every burgerservicenummer passes. */
export function passesElfproef(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return sum % 11 === 0;
}

/** A burgerservicenummer of nine digits. The sentence for a wrong one does not repeat it. */
export const bsn = z
  .string()
  .refine(passesElfproef, { error: 'dit is geen geldig burgerservicenummer van negen cijfers' });

/** All that an answer shows of a burgerservicenummer. */
export function maskBsn(digits: string): string {
  return `*******${digits.slice(-2)}`;
}
