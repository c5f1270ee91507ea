import { z } from 'zod';
import { type FieldError, Problem } from './problem/problem';

/**
 * The words in which programs of before may send a body. Casus, plan and API have one word for one thing; where the API
 * had a word of its own, it still takes it and answers in it.
 */
export type FormerWords = {
  /** The same body in those words. */
  body: z.ZodType;
  /** Names of before, by those of today. */
  names: Readonly<Record<string, string>>;
  /** Values of `type` of before by those of today, where they differ. */
  types?: Readonly<Record<string, string>>;
};

type Values = Readonly<Record<string, unknown>>;

/** Whether a body has a name that only programs of before use. */
export function isInFormerWords(body: unknown, { names }: FormerWords): body is Values {
  if (typeof body !== 'object' || body === null) return false;
  return Object.values(names).some((name) => Object.hasOwn(body, name));
}

/** The same values under other names; what has no other name keeps its own. */
function renamed<V>(values: Readonly<Record<string, V>>, names: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [names[name] ?? name, value]));
}

/** A body of before in the words of today. */
export function inTodaysWords(body: Values, { names, types = {} }: FormerWords): Values {
  const told = renamed(body, swapped(names));
  const type = swapped(types)[String(told.type)];
  return type === undefined ? told : { ...told, type };
}

function swapped(names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([today, before]) => [before, today]));
}

/** A problem in the words of its sender. */
export function inFormerWords(problem: Problem, { names }: FormerWords): Problem {
  const { errors, ...details } = problem.details;
  const told = errors?.map(
    ({ veld, melding }): FieldError => ({ veld: names[veld] ?? veld, melding: sentence(melding, names) }),
  );
  return new Problem(problem.kind, sentence(problem.message, names), { ...details, errors: told });
}

/** `of`, `from` and the like are words of a sentence too, so only names that are none. */
function sentence(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/\b([a-z]+[A-Z][A-Za-z]*|happened)\b/g, (name) => names[name] ?? name);
}

const DEPRECATED = { deprecated: true };

/** Fields of an answer, and the names that some of them had before. */
export function withFormerFields<S extends z.ZodRawShape, const N extends Partial<Record<keyof S & string, string>>>(
  shape: S,
  names: N,
) {
  const before = Object.entries(names as Record<string, string>).map(([today, name]) => [
    name,
    (shape[today] as z.ZodType).meta({ description: `Voorheen; gelijk aan \`${today}\``, ...DEPRECATED }),
  ]);
  return { ...shape, ...Object.fromEntries(before) } as S & { [K in keyof N & keyof S as N[K] & string]: S[K] };
}

/** The values of those fields, under both names. */
export function withFormerValues<V extends object, const N extends Partial<Record<keyof V & string, string>>>(
  values: V,
  names: N,
) {
  const before = Object.entries(names as Record<string, string>).map(([today, name]) => [
    name,
    values[today as keyof V],
  ]);
  return { ...values, ...Object.fromEntries(before) } as V & { [K in keyof N & keyof V as N[K] & string]: V[K] };
}

type Named = {
  /** Its name in OpenAPI. */
  id: string;
  shape: z.ZodRawShape;
  names: Readonly<Record<string, string>>;
};

/** A body in today's words and, where it had others, in those of before: two closed schemas. */
export function bodyInWords<S extends z.ZodRawShape>({ id, shape, names }: Omit<Named, 'shape'> & { shape: S }) {
  const body = z.strictObject(shape).meta({ id });
  const own = Object.fromEntries(Object.entries(names).filter(([name]) => name in shape));
  if (Object.keys(own).length === 0) return { body, former: undefined };
  const former: FormerWords = { body: formerBody({ id, shape, names: own }), names: own };
  return { body, former };
}

/** The closed schema of a body of before; what of it is a day, a number or a choice stays that. */
export function formerBody({ id, shape, names }: Named): z.ZodObject {
  return z
    .strictObject(renamed(shape, names) as z.ZodRawShape)
    .meta({ id: `${id}Voorheen`, description: `Voorheen; gebruik \`${id}\``, ...DEPRECATED });
}
