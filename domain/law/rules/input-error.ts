/** A value that a rule cannot take: names the field and says in one Dutch sentence what to do. */
export class InputError extends Error {
  readonly code = 'ONJUISTE_INVOER';
  constructor(
    readonly field: string,
    problem: string,
  ) {
    super(`${field}: ${problem}`);
  }
}

/**
 * A value of a closed set.
 * @throws InputError naming the field and the values it may have.
 */
export function oneOf<T extends string>(field: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new InputError(field, `${value} is onbekend; kies uit ${allowed.join(', ')}.`);
  return found;
}
