import { z } from 'zod';
import { parseInput } from '../schemas/readable';
import { openCursor, sealCursor } from './cursor';
import { Problem } from './problem/problem';

const MAX_PAGE = 200;

/** Query of every list: keyset pagination. */
export const pageQuery = {
  na: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,400}$/, 'neem de waarde `volgende` van het vorige antwoord over')
    .optional()
    .describe('Verder na dit punt: de waarde `volgende` van het vorige antwoord'),
  limiet: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_PAGE)
    .default(50)
    .meta({ description: `Hoogste aantal in het antwoord, 1 tot ${MAX_PAGE}` }),
};

/** The schema of a list of one kind of resource. */
export function pageOf<T extends z.ZodType>(id: string, item: T) {
  return z
    .strictObject({
      items: z.array(item).describe('De gevonden stukken, in volgorde'),
      volgende: z.string().nullable().describe('Waarde voor `na` om verder te lezen; null aan het eind'),
    })
    .meta({ id });
}

/**
 * The parts of a cursor, in the order of the list.
 * @throws Problem when it is none of ours
 */
export function readCursor<T extends z.ZodType>(schema: T, na: string | undefined): z.output<T> | null {
  if (na === undefined) return null;
  const parsed = parseInput(schema, openCursor(na));
  if (parsed.success) return parsed.data;
  throw new Problem('ongeldig', 'na: dit is geen waarde `volgende` van een vorig antwoord.', {
    errors: [{ veld: 'na', melding: 'neem de waarde `volgende` van het vorige antwoord over' }],
  });
}

/** One page out of rows that were asked for with one more than fits. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limiet: number,
  keyOf: (row: Row) => unknown,
  toItem: (row: Row) => Item,
) {
  const fitting = rows.slice(0, limiet);
  const last = fitting.at(-1);
  const more = rows.length > limiet && last !== undefined;
  return {
    items: fitting.map(toItem),
    volgende: more ? sealCursor(keyOf(last)) : null,
  };
}
