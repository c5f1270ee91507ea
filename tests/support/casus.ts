import { type Casus, casus as schema } from '../../schemas/casus';

type Input = { facts: Array<Record<string, unknown>>; [field: string]: unknown };

/** A casus with only what a test says; the rest is the ordinary employee of an ordinary employer. */
export function newCasus(input: Input): Casus {
  return schema.parse({
    package: 'none',
    employee: { birthDate: '1980-02-15' },
    employment: { start: '2019-03-01' },
    ...input,
  }) as Casus;
}
