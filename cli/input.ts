import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { problemsOf } from '../schemas/problem';
import { parseInput } from '../schemas/readable';

/** Wrong input of a command: one sentence that names the field. Ends the program with exit status 2. */
export class InputError extends Error {}

/** The text of a file, or of standard input for `-`. */
function readInput(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new InputError(`bestand: ${file} is niet te lezen (${(error as NodeJS.ErrnoException).code ?? 'fout'})`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('invoer: dit is geen geldige JSON');
  }
}

/** Parses one value; a failure names the first wrong field. */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = parseInput(schema, value);
  if (parsed.success) return parsed.data;
  const [problem] = problemsOf(parsed.error);
  throw new InputError(`${problem?.field}: ${problem?.message}`);
}

/** One JSON value, or several with one a line. */
export function readValues(file: string): unknown[] {
  const text = readInput(file).trim();
  if (text === '') throw new InputError('invoer: er staat niets in');
  try {
    return [JSON.parse(text)];
  } catch {
    return eachAtItsPlace(
      text.split('\n').filter((line) => line.trim() !== ''),
      parseJson,
    );
  }
}

/** Reads each of several values; what is wrong with one names which one it is. */
export function eachAtItsPlace<In, Out>(values: readonly In[], read: (value: In) => Out): Out[] {
  return values.map((value, i) => {
    try {
      return read(value);
    } catch (error) {
      if (!(error instanceof InputError) || values.length === 1) throw error;
      throw new InputError(`casus ${i + 1}: ${error.message}`);
    }
  });
}
