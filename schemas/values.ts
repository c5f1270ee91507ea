import { z } from 'zod';
import { isPlainDate, type PlainDate, WEEKDAYS } from '../domain/calendar/plain-date';
import { isExact, MOST_EUROS } from '../domain/money/cents';
import { isRowId } from '../domain/protocols/packages';

/** A civil date that exists. */
export const date = z
  .string()
  .refine((text) => isPlainDate(text), {
    error: (issue) => `${String(issue.input)} is geen bestaande datum (JJJJ-MM-DD)`,
  })
  .transform((text) => text as PlainDate)
  .meta({ format: 'date', description: 'Kalenderdatum, JJJJ-MM-DD' });

/** A moment with its offset. */
export const instant = z.iso.datetime({ offset: true });

/** Every text of a fact or of a person is one of these: what no text may hold is said here, once. */
export const text = z
  .string()
  .regex(/^\P{Bidi_Control}*$/u, 'gebruik geen tekens die de richting van de tekst omkeren');

/** A code: letters, digits and a few marks; never a sentence. */
export const code = text.regex(/^[A-Za-z0-9][A-Za-z0-9+./_-]{0,63}$/, 'geef een code zonder spaties');

/** An amount in euro, exactly to the cent. */
export const amount = z
  .number()
  .min(0)
  .max(MOST_EUROS)
  .refine(isExact, 'geef een bedrag in euro met hoogstens twee decimalen, zoals 12.50');

/** Id of a row of a service protocol. */
export const row = text.refine(isRowId, 'geef het id van een regel van een dienstenprotocol, zoals S1-14 of S1-37a');

/** A short reason of process, never of health. */
export const reason = text.trim().min(1).max(200);

export const weekday = z.enum(WEEKDAYS);
