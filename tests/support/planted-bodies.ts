import type { Json } from '../api/fixture';

/**
 * Bodies of requests as the description of the API has them, with a word in every field that takes what somebody made up: a field that
 * comes is planted by itself.
 */

/** By what is sent: where its words may stand as they are, and with which key it is sent. Documents are kept sealed. */
export const KINDS = {
  medical: { word: 'Kneuvogeltje', holds: [], bereik: ['arbodienst'] },
  papers: { word: 'Goudvinkje', holds: [], bereik: ['arbodienst'] },
  others: {
    word: 'Kanariepiet',
    holds: ['adresbericht', 'adresbevestiging', 'api_sleutel', 'gebruiker', 'werkgever', 'werknemer'],
    bereik: ['werkgever', 'arbodienst'],
  },
} as const;
export type Kind = keyof typeof KINDS;
const kindOf = (path: string): Kind =>
  /medische-/.test(path) ? 'medical' : /\/(stukken|bestanden|documenten)\b/.test(path) ? 'papers' : 'others';

/** What a field takes whose form is checked: each stands for a person too. */
export const IN_A_FORM = ['0698712345', '59012345678', 'NL91ABNA0417164300', '123456782', '999990019L01', 'KP-77123'];
/** Words of a case that have the form of free text and are held to a list behind it: what is not on it is refused. */
const CODES = [
  ...['by', 'gebeurtenisId', 'obligation', 'performer', 'row', 'scope', 'tasks.[]', 'lijsten.[].prijzen.[].rij'],
  'code',
];

/** A request that holds the word of its kind; `path` as the description has it. */
export type Planting = { path: string; method: 'post' | 'patch'; kind: Kind; body: object };

/** Of the many kinds of papers, which are all kept in one way; at night every one. */
const FORMS_BY_DAY = 3;

/** Every request that takes a word anywhere; `ids` are those of things that are there, by the name of the field that wants one. */
export function plantings(description: Json, ids: Readonly<Record<string, string>>): Planting[] {
  return Object.entries(description.paths as Json).flatMap(([path, methods]) =>
    (['post', 'patch'] as const).flatMap((method) => {
      const schema = methods[method]?.requestBody?.content['application/json']?.schema;
      if (!schema) return [];
      const kind = kindOf(path);
      const { word } = KINDS[kind];
      const bodies = [...bodiesOf({ description, ids, word }, schema)].filter((body) =>
        JSON.stringify(body).includes(word),
      );
      const some = process.env.EVERY_STEP ? bodies : bodies.slice(0, FORMS_BY_DAY);
      return some.map((body) => ({ path, method, kind, body: body as object }));
    }),
  );
}

type Ground = { description: Json; ids: Readonly<Record<string, string>>; word: string };

const resolved = ({ description }: Ground, schema: Json): Json =>
  schema.$ref
    ? (schema.$ref as string)
        .split('/')
        .slice(1)
        .reduce((node, name) => node[name], description)
    : schema;

/** The bodies that a schema takes, one for each form that it has, with the word in every field that takes it. */
function* bodiesOf(ground: Ground, given: Json, name = '', path: readonly string[] = []): Generator<unknown> {
  const schema = resolved(ground, given);
  const forms = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (forms) {
    for (const form of forms) if (resolved(ground, form).type !== 'null') yield* bodiesOf(ground, form, name, path);
    return;
  }
  const type = [schema.type].flat().find((one) => one !== 'null');
  if (schema.const !== undefined) yield schema.const;
  else if (schema.enum) yield schema.enum[0];
  else if (type === 'object') {
    // Each form of each field comes by once; beside it the first form of the others.
    const fields = Object.entries((schema.properties ?? {}) as Json).map(
      ([field, one]) => [field, [...bodiesOf(ground, one as Json, field, [...path, field])]] as const,
    );
    const most = Math.max(1, ...fields.map(([, forms]) => forms.length));
    for (let i = 0; i < most; i++) yield Object.fromEntries(fields.map(([field, all]) => [field, all[i] ?? all[0]]));
  } else if (type === 'array') for (const item of bodiesOf(ground, schema.items, name, [...path, '[]'])) yield [item];
  else if (type === 'boolean') yield true;
  else if (type === 'integer' || type === 'number') yield schema.minimum ?? 1;
  else yield textOf(ground, schema, { name, path: path.join('.') });
}

function textOf({ ids, word }: Ground, schema: Json, { name, path }: { name: string; path: string }): string {
  if (schema.format === 'uuid') return ids[name] ?? '0190b1f0-0000-7000-8000-000000000000';
  if (schema.format === 'date') return '2026-02-02';
  if (schema.format === 'date-time') return '2026-03-02T09:00:00Z';
  if (CODES.includes(path)) return 'S1-14';
  if (schema.format === 'base64') return Buffer.from(`%PDF-1.4\n${word}`).toString('base64');
  if (schema.format === 'email') return `${name}.${word.toLowerCase()}@voorbeeld.example`;
  const fits = (text: string) => !schema.pattern || new RegExp(schema.pattern as string, 'u').test(text);
  return [`${word} ${name}`, word, ...IN_A_FORM].find(fits) ?? word;
}
