import { z } from 'zod';
import { isPlainDate, type PlainDate, WEEKDAYS } from '../domain/calendar/plain-date';
import { isExact, MOST_EUROS } from '../domain/money/cents';
import { obligationIdOf } from '../domain/obligations/records';
import { isMandateOfRow, isPerformer, isRowId, PACKAGE_IDS } from '../domain/protocols/packages';
import { instantText } from './instant-text';

/** A civil date that exists. */
export const date = z
  .string()
  .refine((text) => isPlainDate(text), {
    error: (issue) => `${String(issue.input)} is geen bestaande datum (JJJJ-MM-DD)`,
  })
  .transform((text) => text as PlainDate)
  .meta({ format: 'date', description: 'Kalenderdatum, JJJJ-MM-DD' });

/** Id of something that this installation keeps. */
export const id = z.uuid('geef een id zoals deze dienst die geeft (UUID)');

/** Moments whose day is a date wherever one stands: dates go from 1900 to 2199, offsets to a day. */
const [FIRST_MOMENT, AFTER_LAST_MOMENT] = [Date.UTC(1900, 0, 2), Date.UTC(2199, 11, 31)];

/** A moment with any offset, kept with that of the Netherlands: what goes by its day goes by the civil day. */
export const instant = z.iso
  .datetime({ offset: true })
  .refine(
    (text) => Date.parse(text) >= FIRST_MOMENT && Date.parse(text) < AFTER_LAST_MOMENT,
    'geef een moment in de jaren 1900 tot en met 2199',
  )
  .overwrite((text) => (Number.isNaN(Date.parse(text)) ? text : instantText(Date.parse(text))));

/**
 * Every text of a fact or of a person is one of these: what no text may hold is said here, once. The characters of the class
 * Bidi_Control by number, because not every reader of JSON Schema knows the class.
 */
export const text = z
  .string()
  .regex(
    /^[^\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u,
    'gebruik geen tekens die de richting van de tekst omkeren',
  );

/** Id of a fact, as the answer to its message gave it; in a casus its place in the list: `feit-1` is the first. */
export const factId = text.regex(
  /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|feit-\d{1,6})$/,
  'geef de gebeurtenisId uit het antwoord op de melding',
);

/** An amount in euro, exactly to the cent. */
export const amount = z
  .number()
  .min(0)
  .max(MOST_EUROS)
  .refine(isExact, 'geef een bedrag in euro met hoogstens twee decimalen, zoals 12.50');

/** Id of a row of a service protocol. */
export const row = text.refine(isRowId, 'geef het id van een regel van een dienstenprotocol, zoals S1-14 of S1-37a');

const isObligation = (name: string) => obligationIdOf(name) !== null || isRowId(name);

/** Name of an obligation of the law, or id of a row. */
export const obligation = text.refine(
  isObligation,
  'geef de naam van een verplichting, zoals evaluatie-1, of van een regel van een dienstenprotocol, zoals S1-14',
);

/** Who does something, as a role. */
export const performer = text.refine(isPerformer, 'geef een rol, zoals bedrijfsarts of casemanager');

/** A service package that a contract can name. */
export const packageId = z.enum(PACKAGE_IDS);

/** What an employer has others do for it. */
export const mandate = text.refine(
  (name) => name === 'alle' || isObligation(name) || isMandateOfRow(name),
  'geef `alle`, de naam van een verplichting of waarvoor een regel een mandaat vraagt',
);

export const weekday = z.enum(WEEKDAYS);
