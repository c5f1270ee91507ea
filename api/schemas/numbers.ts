import { z } from 'zod';

/** The highest number that a column of whole numbers holds. */
export const HIGHEST_NUMBER = 2_147_483_647;

/** A telephone number: digits with the marks that people put between them; 8 to 15 digits, as E.164 has them. */
export const telefoon = z
  .string()
  .trim()
  .max(30)
  .regex(/^\+?(?:[ ()-]*\d){8,15}$/, 'geef een telefoonnummer van 8 tot 15 cijfers, zoals 010 123 45 67');

/** A number in the administration of an employer: digits, with at most a few letters before them. */
export const personeelsnummer = z
  .string()
  .trim()
  .regex(/^[A-Za-z]{0,4}[-.]?\d{1,20}$/, 'geef een nummer, zo nodig met enkele letters ervoor, zoals P-00123');
