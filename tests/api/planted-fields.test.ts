import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { ROUTES } from '../../api/routes';
import { IN_A_FORM, KINDS, type Kind, type Planting, plantings } from '../support/planted-bodies';
import { type ApiFixture, addDienstverband, addGeval, addKey, type Json, startApiFixture } from './fixture';

/**
 * Every field of every request that takes what somebody made up is found in the description, is sent with a word that stands nowhere
 * else, and the word is looked for in all tables and logs: a field that comes is planted by itself.
 */

let fixture: ApiFixture;
let ids: Record<string, string>;
let description: Json;
const keys = {} as Record<Kind, string>;

beforeAll(async () => {
  process.env.POORTWACHTER_PAYLOAD_KEYS = randomBytes(32).toString('base64');
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

/** Sends it to what is there, with the keys that may. */
function send({ path, method, kind }: Planting, body: object) {
  const first = path.split('/')[1] as string;
  const filled = `/v1${path.replace('{id}', ids[first] ?? ids.verzuimgevallen ?? '').replace(/\{\w+\}/g, '1')}`;
  const operator = first === 'gebruikers' || path === '/werkgevers';
  const at = first === 'gebruikers' ? `${filled}?werkgeverId=${fixture.a.id}` : filled;
  const headers: Record<string, string> = operator ? {} : { 'Tweede-Sleutel': fixture.operatorKey };
  return fixture[method](at, body, { key: operator ? fixture.operatorKey : keys[kind], headers });
}

/** Each text in a value that holds a word, as the value with that text alone changed, and the name of its field. */
function* eachText(value: unknown, word: string, change: string): Generator<[veld: string, changed: unknown]> {
  if (typeof value === 'string' && value.includes(word)) yield ['', value.replace(word, change)];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value))
    for (const [veld, changed] of eachText(part, word, change)) {
      const at = Array.isArray(value) ? `[${name}]` : `.${name}`;
      yield [`${at}${veld}`, Array.isArray(value) ? value.with(Number(name), changed) : { ...value, [name]: changed }];
    }
}

test('in each of those fields what cannot be read, or turns the direction of the text, is refused by its name', async () => {
  let tried = 0;
  for (const planting of plantings(description, ids))
    for (const poison of ['\u0000', '\u0085', '\ud83d', '\ufffe', '\u202e'])
      for (const [veld, body] of eachText(planting.body, KINDS[planting.kind].word, `Gif${poison}tig`)) {
        const sent = await send(planting, body as object);
        const fields = (sent.body.errors ?? []).map((one: { veld: string }) => one.veld);
        const what = `${planting.path} ${veld} ${poison.codePointAt(0)}`;
        expect([what, sent.status, fields]).toEqual([what, 400, expect.arrayContaining([veld.slice(1)])]);
        tried++;
      }
  expect(tried).toBeGreaterThan(300);
});

test('a word in any field of any request stands in the tables that hold what was sent, and nowhere else', async () => {
  const taken: Record<Kind, string[]> = { medical: [], papers: [], others: [] };
  for (const planting of plantings(description, ids)) {
    const { path, kind, body } = planting;
    const sent = await send(planting, body);
    expect([path, sent.status < 500]).toEqual([path, true]);
    if (sent.status < 300) taken[kind].push(path);
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
    expect([kind, found.length > 0]).toEqual([kind, holds.length > 0]);
    for (const text of [fixture.logged(), JSON.stringify(fixture.cases.sent)])
      expect([kind, text.toLowerCase().includes(word.toLowerCase())]).toEqual([kind, false]);
  }
  const forms = await tablesWith(IN_A_FORM);
  expect(forms.filter((table) => !(KINDS.others.holds as readonly string[]).includes(table))).toEqual([]);
  for (const word of IN_A_FORM) expect([word, fixture.logged().includes(word)]).toEqual([word, false]);
});

const PAPERS = ['/verzuimgevallen/{id}/bestanden', '/verzuimgevallen/{id}/stukken'];
const MEDICAL = ['/verzuimgevallen/{id}/medische-bestanden', '/verzuimgevallen/{id}/medische-stukken'];
