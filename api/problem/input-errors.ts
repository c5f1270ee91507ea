import { z } from 'zod';
import { problemsOf } from '../../schemas/problem';
import { type FieldError, Problem } from './problem';

/** Long enough for every sentence of ours, short enough for a value that a sentence repeats. */
const MAX_SENTENCE = 300;
/** More wrong fields than anybody mends at once; the rest shows when these are right. */
const MAX_ERRORS = 25;
/** Longer than any path of ours: what a sender made up is cut. */
const MAX_FIELD = 100;

/** Every wrong field of a failed parse; unknown fields each by their own name. */
export function inputErrors(error: z.ZodError): FieldError[] {
  const issues = error.issues.flatMap((issue): z.core.$ZodIssue[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
  );
  return problemsOf(new z.ZodError(issues.slice(0, MAX_ERRORS))).map(({ field, message }) => ({
    veld: field.slice(0, MAX_FIELD),
    melding: message.slice(0, MAX_SENTENCE),
  }));
}

/** What the sender of wrong fields reads: of one the sentence, of more where they stand. */
export function wrongInput(errors: readonly FieldError[]): Problem {
  const [first] = errors;
  const isOne = first && errors.length === 1;
  const detail = isOne ? `${first.veld}: ${first.melding}.` : `${errors.length} velden kloppen niet; zie errors.`;
  return new Problem('ongeldig', detail, { errors });
}
