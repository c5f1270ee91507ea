import { z } from 'zod';
import { FACT_TYPES, type Fact, type FactType } from '../domain/case/facts';
import { FACTS, type FieldsOf } from '../domain/facts';
import { date } from './values';
import { type ZodOf, zodOf } from './zod-of';

const envelope = { on: date, happened: date.optional() };

type FactSchema<T extends FactType = FactType> = {
  [K in T]: z.ZodObject<{ type: z.ZodLiteral<K> } & typeof envelope & ZodOf<FieldsOf<K>>, z.core.$strict>;
}[T];

/** A fact of one type, and nothing that it does not know. */
function schemaOf(type: FactType): FactSchema {
  const shape = { type: z.literal(type), ...envelope, ...zodOf(FACTS[type].fields) };
  return z.strictObject(shape).meta({ id: `feit-${type}` }) as z.ZodType as FactSchema;
}

/** A fact as a casus or a message tells it; an unknown type or field is refused by name. */
export const fact: z.ZodType<Fact> = z.discriminatedUnion(
  'type',
  FACT_TYPES.map(schemaOf) as [FactSchema, ...FactSchema[]],
  { error: ({ code }) => (code === 'invalid_union' ? 'onbekend type; zie poortwachter casus --schema' : undefined) },
);
