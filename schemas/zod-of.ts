import { z } from 'zod';
import type { Field, Fields, Kind, ValueOf } from '../domain/facts/field';
import { amount, date, factId, id, instant, mandate, obligation, packageId, performer, row } from './values';

/** More than any case has. */
const MOST_OBLIGATIONS = 100;
/** Longer than any form, and more answers than any question offers. */
const MOST_QUESTIONS = 200;
const LAST_ANSWER = 99;

type OfKind<K extends Kind> = Extract<Field, { kind: K }>;

/** The schema of each kind of field; a kind without one does not compile, nor one that takes something else. */
const SCHEMAS: { readonly [K in Kind]: (field: OfKind<K>) => z.ZodType<ValueOf<OfKind<K>>> } = {
  date: () => date,
  yesNo: () => z.boolean(),
  whole: ({ min, max }) => bounded(z.int(), min, max),
  number: ({ min, max }) => bounded(z.number(), min, max),
  amount: () => amount,
  codes: () => z.array(z.int().min(0).max(LAST_ANSWER)).max(MOST_QUESTIONS),
  choice: ({ of }) => z.literal([...of]),
  obligation: () => obligation,
  obligations: () => z.array(obligation).max(MOST_OBLIGATIONS),
  performer: () => performer,
  package: () => packageId,
  mandate: () => mandate,
  row: () => row,
  id: () => id,
  fact: () => factId,
  instant: () => instant,
};

/** Where a fact says no highest number: more than any minutes, days or pieces, and an amount that follows from it can be kept. */
const HIGHEST = 1_000_000;

function bounded(number: z.ZodInt | z.ZodNumber, min: number, max: number = HIGHEST): z.ZodType<number> {
  return number.min(min).max(max);
}

function schemaOf<K extends Kind>(field: OfKind<K>): z.ZodType {
  const ofKind: (field: OfKind<K>) => z.ZodType = SCHEMAS[field.kind as K];
  return ofKind(field).meta({ description: field.meaning });
}

/** The schemas of fields, by name. */
export type ZodOf<S extends Fields> = {
  [K in keyof S]: S[K] extends { optional: true } ? z.ZodOptional<z.ZodType<ValueOf<S[K]>>> : z.ZodType<ValueOf<S[K]>>;
};

/** The zod schemas of the fields of a fact, with what they mean. The one place where a field becomes a schema. */
export function zodOf<S extends Fields>(fields: S): ZodOf<S> {
  const shape = Object.entries(fields).map(([name, field]) => {
    const schema = schemaOf(field);
    return [name, field.optional ? schema.optional().meta({ description: field.meaning }) : schema];
  });
  return Object.fromEntries(shape) as ZodOf<S>;
}
