import { z } from 'zod';

type Json = Record<string, unknown>;

const DEFS = '#/$defs/';
const COMPONENTS = '#/components/schemas/';

/** Turns zod schemas into JSON Schema 2020-12; schemas with a name become components and are referred to. */
export class SchemaComponents {
  readonly schemas: Record<string, Json> = {};

  /** The schema as it stands where it is used. */
  use(schema: z.ZodType): Json {
    const {
      $schema: _dialect,
      $defs = {},
      ...root
    } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json & { $defs?: Record<string, Json> };
    for (const [name, definition] of Object.entries($defs)) this.schemas[name] = toComponents(definition) as Json;
    return toComponents(root) as Json;
  }
}

function toComponents(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(toComponents);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) =>
      key === '$ref' && typeof value === 'string' ? [key, value.replace(DEFS, COMPONENTS)] : [key, toComponents(value)],
    ),
  );
}
