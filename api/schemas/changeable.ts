import { z } from 'zod';

type Changed<Field> =
  Field extends z.ZodOptional<infer Inner extends z.ZodType>
    ? z.ZodOptional<z.ZodNullable<Inner>>
    : Field extends z.ZodDefault<infer Inner extends z.ZodType>
      ? z.ZodOptional<Inner extends z.ZodObject<infer Shape> ? z.ZodObject<Changeable<Shape>, z.core.$strict> : Inner>
      : Field extends z.ZodType
        ? z.ZodOptional<Field>
        : never;

/** The fields of an input, each as it may come in a change. */
export type Changeable<Shape> = { [Name in keyof Shape]: Changed<Shape[Name]> };

/**
 * The fields of what is made, for a change of it: none has to be there, a default changes nothing, and null takes an
 * optional field away. What they hold and how they are described stays the same.
 */
export function changeable<Shape extends z.ZodRawShape>(shape: Shape): Changeable<Shape> {
  const fields = Object.entries(shape).map(([name, field]) => [name, changed(field as z.ZodType)]);
  return Object.fromEntries(fields) as Changeable<Shape>;
}

function changed(field: z.ZodType): z.ZodType {
  if (field instanceof z.ZodOptional) return (field.unwrap() as z.ZodType).nullish().describe(field.description ?? '');
  const inner = field instanceof z.ZodDefault ? (field.unwrap() as z.ZodType) : field;
  const description = field.description ?? inner.description ?? '';
  const now = inner instanceof z.ZodObject ? z.strictObject(changeable(inner.shape)) : inner;
  return now.optional().describe(description);
}
