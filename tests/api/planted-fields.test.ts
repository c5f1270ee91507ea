import { Client } from 'pg';
import { ROUTES } from '../../api/routes';
import { type ApiFixture, addDienstverband, addGeval, addKey, type Json, startApiFixture } from './fixture';

/**
 * Every field of every request that takes what somebody made up is found in the description, is sent with a word that stands nowhere
 * else, and the word is looked for in all tables and logs: a field that comes is planted by itself.
 */

/** By what is sent: where its words may stand, and with which key it is sent. */
const KINDS = {
  medical: { word: 'Kneuvogeltje', holds: ['medisch.versie'], bereik: ['arbodienst'] },
  papers: { word: 'Goudvinkje', holds: ['document_versie'], bereik: ['arbodienst'] },
  others: {
    word: 'Kanariepiet',
    holds: ['adresbericht', 'adresbevestiging', 'api_sleutel', 'gebruiker', 'werkgever', 'werknemer'],
    bereik: ['werkgever', 'arbodienst'],
  },
} as const;
type Kind = keyof typeof KINDS;
const kindOf = (path: string): Kind =>
  /medische-/.test(path) ? 'medical' : /\/(stukken|bestanden|documenten)\b/.test(path) ? 'papers' : 'others';

/** Of the many kinds of papers, which are all kept in one way; at night every one. */
const FORMS_BY_DAY = 3;

/** What a field takes whose form is checked: each stands for a person too. */
const IN_A_FORM = ['0698712345', '59012345678', 'NL91ABNA0417164300', '123456782', '999990019L01', 'KP-77123'];
/** Words of a case that have the form of free text and are held to a list behind it: what is not on it is refused. */
const CODES = [
  ...['by', 'gebeurtenisId', 'obligation', 'performer', 'row', 'scope', 'tasks.[]', 'lijsten.[].prijzen.[].rij'],
  'code',
];

let fixture: ApiFixture;
let ids: Record<string, string>;
let description: Json;
const keys = {} as Record<Kind, string>;

beforeAll(async () => {
  fixture = await startApiFixture();
  const { a, api, operatorKey: key } = fixture;
  const { geval } = await addGeval(fixture);
  const dienstverband = await addDienstverband(fixture);
  const person = async (naam: string, email: string) => {
    const body = { naam, email, rol: 'bedrijfsarts' };
    return (await fixture.post(`/v1/gebruikers?werkgeverId=${a.id}`, body, { key })).body.id as string;
  };
  const { werknemerId } = (await fixture.get(`/v1/dienstverbanden/${dienstverband}`)).body;
  ids = { werkgevers: a.id, verzuimgevallen: geval, dienstverbanden: dienstverband, werknemers: werknemerId };
  ids = {
    ...ids,
    gebruikers: await person('X. Arts', 'x@voorbeeld.example'),
    author: await person('B. Arts', 'b@voorbeeld.example'),
    werknemerId,
    dienstverbandId: dienstverband,
  };
  for (const kind of Object.keys(KINDS) as Kind[]) keys[kind] = await addKey(api, a.id, [...KINDS[kind].bereik]);
  const openApi = ROUTES.find(({ path }) => path === '/openapi.json') as (typeof ROUTES)[number];
  description = (await openApi.handler({} as never, {} as never)).body as Json;
});
afterAll(() => fixture.stop());

const resolved = (schema: Json): Json =>
  schema.$ref
    ? (schema.$ref as string)
        .split('/')
        .slice(1)
        .reduce((node, name) => node[name], description)
    : schema;

/** The bodies that a schema takes, one for each form that it has, with the word in every field that takes it. */
function* bodiesOf(given: Json, word: string, name = '', path: readonly string[] = []): Generator<unknown> {
  const schema = resolved(given);
  const forms = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (forms) {
    for (const form of forms) if (resolved(form).type !== 'null') yield* bodiesOf(form, word, name, path);
    return;
  }
  const type = [schema.type].flat().find((one) => one !== 'null');
  if (schema.const !== undefined) yield schema.const;
  else if (schema.enum) yield schema.enum[0];
  else if (type === 'object') {
    // Each form of each field comes by once; beside it the first form of the others.
    const fields = Object.entries((schema.properties ?? {}) as Json).map(
      ([field, one]) => [field, [...bodiesOf(one as Json, word, field, [...path, field])]] as const,
    );
    const most = Math.max(1, ...fields.map(([, forms]) => forms.length));
    for (let i = 0; i < most; i++) yield Object.fromEntries(fields.map(([field, all]) => [field, all[i] ?? all[0]]));
  } else if (type === 'array') for (const item of bodiesOf(schema.items, word, name, [...path, '[]'])) yield [item];
  else if (type === 'boolean') yield true;
  else if (type === 'integer' || type === 'number') yield schema.minimum ?? 1;
  else yield textOf(schema, { word, name, path: path.join('.') });
}

const holdsOneOf = (value: unknown, words: readonly string[]) =>
  words.some((word) => JSON.stringify(value).includes(word));

function textOf(schema: Json, { word, name, path }: { word: string; name: string; path: string }): string {
  if (schema.format === 'uuid') return ids[name] ?? '0190b1f0-0000-7000-8000-000000000000';
  if (schema.format === 'date') return '2026-02-02';
  if (schema.format === 'date-time') return '2026-03-02T09:00:00Z';
  if (CODES.includes(path)) return 'S1-14';
  if (schema.format === 'base64') return Buffer.from(`%PDF-1.4\n${word}`).toString('base64');
  if (schema.format === 'email') return `${name}.${word.toLowerCase()}@voorbeeld.example`;
  const fits = (text: string) => !schema.pattern || new RegExp(schema.pattern as string, 'u').test(text);
  return [`${word} ${name}`, word, ...IN_A_FORM].find(fits) ?? word;
}

/** What is in a table anywhere, whichever schema it stands in; bytes too. */
async function tablesWith(words: readonly string[]): Promise<string[]> {
  const [db] = (await fixture.owner.query('select current_database() as name')).rows;
  const admin = new Client(fixture.adminUrl.replace(/[^/]*$/, db.name));
  await admin.connect();
  try {
    const { rows } = await admin.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname in ('public', 'medisch')`,
    );
    const like = words.flatMap((word) => [word, word.toLowerCase(), Buffer.from(word).toString('hex')]);
    const found: string[] = [];
    for (const { name } of rows) {
      const hits = await admin.query(
        `select from ${name} t where exists (select from unnest($1::text[]) w where strpos(t::text, w) > 0) limit 1`,
        [like],
      );
      if (hits.rows.length > 0) found.push(name);
    }
    return found.sort();
  } finally {
    await admin.end();
  }
}

test('a word in any field of any request stands in the tables that hold what was sent, and nowhere else', async () => {
  const taken: Record<Kind, string[]> = { medical: [], papers: [], others: [] };
  for (const { path, method, outsideBase } of ROUTES) {
    const operation = description.paths[path]?.[method];
    const schema = operation?.requestBody?.content['application/json']?.schema;
    if (!schema || outsideBase) continue;
    const kind = kindOf(path);
    const first = path.split('/')[1] as string;
    const bodies = [...bodiesOf(schema, KINDS[kind].word)].filter((body) => holdsOneOf(body, [KINDS[kind].word]));
    for (const body of process.env.EVERY_STEP ? bodies : bodies.slice(0, FORMS_BY_DAY)) {
      const filled = `/v1${path.replace('{id}', ids[first] ?? ids.verzuimgevallen ?? '').replace(/\{\w+\}/g, '1')}`;
      const operator = first === 'gebruikers' || path === '/werkgevers';
      const at = first === 'gebruikers' ? `${filled}?werkgeverId=${fixture.a.id}` : filled;
      const headers: Record<string, string> = operator ? {} : { 'Tweede-Sleutel': fixture.operatorKey };
      const sent = await fixture[method as 'post' | 'patch'](at, body as object, {
        key: operator ? fixture.operatorKey : keys[kind],
        headers,
      });
      expect([path, sent.status < 500]).toEqual([path, true]);
      if (sent.status < 300) taken[kind].push(path);
    }
  }
  // So that words were taken where they may be: a form that is refused by mistake plants nothing.
  expect([...new Set(taken.others)]).toEqual(
    expect.arrayContaining(['/werkgevers', '/gebruikers', '/werknemers', '/sleutels', '/werknemers/{id}']),
  );
  expect([...new Set(taken.papers)].sort()).toEqual(expect.arrayContaining(PAPERS));
  expect([...new Set(taken.medical)].sort()).toEqual(expect.arrayContaining(MEDICAL));

  for (const [kind, { word, holds }] of Object.entries(KINDS)) {
    const found = await tablesWith([word]);
    expect([kind, found.filter((table) => !(holds as readonly string[]).includes(table))]).toEqual([kind, []]);
    expect([kind, found.length > 0]).toEqual([kind, true]);
    for (const text of [fixture.logged(), JSON.stringify(fixture.cases.sent)])
      expect([kind, text.toLowerCase().includes(word.toLowerCase())]).toEqual([kind, false]);
  }
  const forms = await tablesWith(IN_A_FORM);
  expect(forms.filter((table) => !(KINDS.others.holds as readonly string[]).includes(table))).toEqual([]);
  for (const word of IN_A_FORM) expect([word, fixture.logged().includes(word)]).toEqual([word, false]);
});

const PAPERS = ['/verzuimgevallen/{id}/bestanden', '/verzuimgevallen/{id}/stukken'];
const MEDICAL = ['/verzuimgevallen/{id}/medische-bestanden', '/verzuimgevallen/{id}/medische-stukken'];
