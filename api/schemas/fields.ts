import { z } from 'zod';
import { WEEKDAYS } from '../../domain/calendar/plain-date';
import { text } from '../../schemas/values';

/** A day in an answer. */
export const datum = z.string().meta({ format: 'date', description: 'Kalenderdatum, JJJJ-MM-DD' });
/** A moment in an answer, in UTC. */
export const moment = z.string().meta({ format: 'date-time', description: 'Moment in UTC' });
export const uuid = z
  .uuid('geef een id zoals deze dienst die geeft (UUID)')
  .meta({ description: 'Id zoals deze dienst het gaf' });

/** One line of text from a person, without what could make it read as another (control and bidi characters). */
export function line(max: number) {
  return text.trim().min(1, 'vul dit veld').max(max);
}

/** What stands before the @ may hold that much (RFC 5321, 4.5.3.1.1). */
const LONGEST_LOCAL_PART = 64;

export const email = z
  .email('geef een e-mailadres zoals naam@bedrijf.nl')
  .max(254)
  .refine((address) => address.lastIndexOf('@') <= LONGEST_LOCAL_PART, {
    error: `gebruik voor de @ hoogstens ${LONGEST_LOCAL_PART} tekens`,
  });
/** Yes or no in a query; no where it is left out. */
export const yesOrNo = z
  .enum(['true', 'false'])
  .optional()
  .transform((value) => value === 'true');
export const taal = z.enum(['nl', 'en']).meta({ description: 'Taal van berichten' });
export const weekdagen = z.array(z.enum(WEEKDAYS)).min(1).max(7);

/** A link to another resource. */
export const link = z.strictObject({ href: z.string().describe('Pad van het stuk') });

/** Links of a resource, by relation. */
export function links<const Names extends readonly string[]>(...names: Names) {
  const shape = Object.fromEntries(names.map((name) => [name, link])) as Record<Names[number], typeof link>;
  return z.strictObject(shape).describe('Verwijzingen naar verwante stukken');
}

/** Path parameter of a resource below its collection. */
export const idParams = z.strictObject({ id: uuid });

export const month = z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, 'geef een maand als JJJJ-MM, zoals 2026-03');
