// Longer than 300 lines: two lives that differ in a secret only, and every route that could tell them apart.
import { ROUTES } from '../../api/routes';
import { FACT_TYPES } from '../../domain/case/facts';
import { FACTS } from '../../domain/facts';
import type { Fields } from '../../domain/facts/field';
import { RECORDS } from '../../domain/obligations/records';
import { inTenant } from '../../store/in-tenant';
import { idOfKey, stableUuid } from '../../store/stable-id';
import { naming } from '../support/naming';
import { type ApiFixture, addGeval, addKey, type Reply, startApiFixture, type Tenant } from './fixture';
import { sampleOf } from './samples';
import { at, type Life, SICK, type Told, withoutIds } from './two-lives';

/**
 * An employer walks every route of two lives that differ in a secret only, and finds no difference between the answers:
 * no word, no id, no count, no date.
 */

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture?.stop());

/** One employer with one case, seen through a key of the employer and one of the arbodienst. */
async function live(tenant: Tenant): Promise<Life> {
  const employer = await addKey(fixture.api, tenant.id, ['werkgever']);
  const arbodienst = await addKey(fixture.api, tenant.id, ['arbodienst']);
  fixture.clock.now = at(SICK);
  return { employer, arbodienst, werkgever: tenant.id, ...(await addGeval(fixture, SICK, employer)) };
}

async function tell({ arbodienst, geval }: Life, { type, ...rest }: Told): Promise<void> {
  const path = FACTS[type as keyof typeof FACTS].addresses?.[0]?.path ?? 'gebeurtenissen';
  const reply = await fixture.post(`/v1/verzuimgevallen/${geval}/${path}`, { type, ...rest }, { key: arbodienst });
  if (reply.status !== 201) throw new Error(`${type}: ${JSON.stringify(reply.body)}`);
}

/** What both do on a day, the secrets apart: the case does what is due. */
async function wake({ werkgever, dienstverband }: Life): Promise<void> {
  await fixture.cases.wake({ werkgeverId: werkgever, dienstverbandId: dienstverband });
}

/** Of two items with the same day the id decides which comes first. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, sorted(each)]));
}

function shown({ status, body }: Reply): string {
  return `${status} ${JSON.stringify(sorted(JSON.parse(withoutIds(JSON.stringify(body)))))}`;
}

/** Routes that show no case: of the service, of people and addresses. Those of operators let no employer in. */
const OF_NO_CASE =
  /^\/(livez|readyz|openapi\.json|pakketten|werkgevers|gebruikers|adresbevestigingen|controles?|sleutels)(\/|$)/;
const READ = ROUTES.filter(
  ({ method, path, auth }) => method === 'get' && auth !== 'operator' && !OF_NO_CASE.test(path),
);
const PREVIEWED = ROUTES.filter(({ preview, path }) => preview && !OF_NO_CASE.test(path));

/** Every obligation and every ground in the nightly run; in the others those that a secret touches, and some beside them. */
const NIGHTLY = process.env.EVERY_STEP === '1';
const TOUCHED = /second|beroepsziekte|vangnet|vervroegd|wazo|no-risk|42e|wia/;
const OBLIGATIONS = Object.keys(RECORDS).filter((id, i) => NIGHTLY || TOUCHED.test(id) || i % 10 === 0);
/** The first is to be reported by another day than a pregnancy is: the fourth, not the forty-second. */
const GROUNDS = ['fictief-dienstverband', 'no-risk', 'orgaandonatie'].slice(0, NIGHTLY ? 3 : 1);

type Ids = Readonly<Record<string, readonly string[]>>;

/** The ids of a life that stand in paths, by the resource that they are of. */
async function idsOf(life: Life): Promise<Ids> {
  const employee = await fixture.get(`/v1/dienstverbanden/${life.dienstverband}`, { key: life.employer });
  const tasks = await fixture.get('/v1/taken', { key: life.employer });
  const message = fixture.cases.sent.find(({ address }) => address.dienstverbandId === life.dienstverband);
  const request = message?.message.id.replace(/^api-/, '') ?? '';
  const documents = await fixture.get(`/v1/verzuimgevallen/${life.geval}/documenten`, { key: life.employer });
  return {
    verzuimgevallen: [life.geval],
    documenten: documents.body.items.map(({ id }: { id: string }) => id),
    dienstverbanden: [life.dienstverband],
    werknemers: [employee.body.werknemerId],
    taken: tasks.body.items.map(({ id }: { id: string }) => id),
    afspraken: [],
    factuurregels: [],
    verzoeken: [request],
    ziekmeldingen: [request],
  };
}

/** Every path that a route stands for in this life. */
function pathsOf(ids: Ids, path: string): string[] {
  if (!path.includes('{')) return [`/v1${path}`];
  const known = ids[path.split('/')[1] ?? ''];
  if (!known) throw new Error(`say which ids ${path} has`);
  const filled = known.map((id) => `/v1${path.replace('{id}', id).replace('{n}', '1')}`);
  if (path.includes('{rij}')) return filled.map((each) => each.replace('{rij}', 'S1-14'));
  return path.includes('{verplichting}')
    ? OBLIGATIONS.flatMap((id) => filled.map((each) => each.replace('{verplichting}', id)))
    : filled;
}

/** Everything that an employer can read of a life, by route. */
async function walk(life: Life): Promise<Map<string, string[]>> {
  const answers = new Map<string, string[]>();
  const key = life.employer;
  const ids = await idsOf(life);
  for (const { path } of READ) {
    const replies = [];
    for (const filled of pathsOf(ids, path)) replies.push(shown(await fixture.get(filled, { key })));
    answers.set(path, replies.sort());
  }
  for (const { path, bodyExample } of PREVIEWED) {
    // What the employer tells here itself it may read back.
    const isOwn = WORDS.test(JSON.stringify(bodyExample));
    const replies = [];
    for (const filled of pathsOf(ids, path)) {
      const answer = shown(await fixture.post(`${filled}?voorbeeld=true`, bodyExample, { key }));
      replies.push(isOwn ? answer.replace(new RegExp(WORDS, 'gi'), '') : answer);
    }
    answers.set(path, replies.sort());
  }
  return answers;
}

/** How many times an employer reads on, one row at a time, in every list of a life. */
async function pagesOf(life: Life): Promise<Map<string, number[]>> {
  const pages = new Map<string, number[]>();
  const ids = await idsOf(life);
  for (const { path, query } of READ) {
    if (!query || !('limiet' in query.shape)) continue;
    const counts = [];
    for (const filled of pathsOf(ids, path)) {
      let read = 0;
      for (let na: string | null = ''; na !== null; read++) {
        const { body }: Reply = await fixture.get(`${filled}?limiet=1${na && `&na=${na}`}`, { key: life.employer });
        expect(body.items.length).toBeLessThanOrEqual(1);
        na = body.volgende;
      }
      counts.push(read);
    }
    pages.set(path, counts.sort());
  }
  return pages;
}

/** What an employer hears on telling each fact there is, below the case and below the employment. */
async function tellEverything(life: Life): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const type of FACT_TYPES) {
    const fields = Object.entries(FACTS[type].fields as Fields).filter(([, { optional }]) => !optional);
    const body = Object.fromEntries(fields.map(([name, field]) => [name, sampleOf(field)]));
    const path = FACTS[type].addresses?.[0]?.path ?? 'gebeurtenissen';
    const at = [`verzuimgevallen/${life.geval}/${path}`, `dienstverbanden/${life.dienstverband}/gebeurtenissen`];
    for (const each of at) {
      const reply = await fixture.post(`/v1/${each}`, { type, ...body }, { key: life.employer });
      answers.set(`${type} ${each.split('/')[0]}`, shown(reply));
    }
  }
  return answers;
}

const SECRETS: readonly Told[] = [
  { type: 'second-opinion' },
  { type: 'beroepsziekte' },
  { type: 'toestemming', purpose: 'beroepsziekte', given: true },
  { type: 'vervroegde-wia-grond' },
];
const WORDS = /second.opinion|beroepsziekte|occupational|vervroegd|orgaan|donor|zwanger|bevalling|no-risk|29d|fictief/i;
/** Before and after the last day of every vangnet: day 4 and day 42. */
const DAYS = ['2026-01-12', '2026-02-23'];

/** Lives the same days twice, once with each set of facts, and compares what the employer is shown after each. */
async function compare(first: readonly Told[], second: readonly Told[]): Promise<[Life, Life]> {
  const [a, b] = [await live(await newTenant()), await live(await newTenant())];
  fixture.clock.now = at('2026-01-07');
  for (const fact of first) await tell(a, fact);
  for (const fact of second) await tell(b, fact);
  for (const day of DAYS) {
    fixture.clock.now = at(day);
    for (const life of [a, b]) await wake(life);
    const [walkedA, walkedB] = [await walk(a), await walk(b)];
    for (const [path, answers] of walkedA)
      expect({ day, path, answers: walkedB.get(path) }).toEqual({ day, path, answers });
    expect([...walkedA.values(), ...walkedB.values()].flat().filter((answer) => WORDS.test(answer))).toEqual([]);
  }
  return [a, b];
}

/** What an employer hears on every other thing that can be sent about a case, as the examples of the routes have it. */
async function sendEverything(life: Life): Promise<Map<string, string[]>> {
  const answers = new Map<string, string[]>();
  const ids = await idsOf(life);
  for (const { method, path, auth, bodyExample = {} } of ROUTES) {
    if (method === 'get' || auth === 'operator' || OF_NO_CASE.test(path)) continue;
    const replies = [];
    for (const filled of pathsOf(ids, path))
      replies.push(shown(await fixture[method](filled, bodyExample, { key: life.employer })));
    answers.set(`${method} ${path}`, replies.sort());
  }
  return answers;
}

/** Both recover and fall ill anew months later: what was secret is of an earlier case then, in which the new plan looks back. */
async function fallIllAnew(lives: readonly Life[]): Promise<Life[]> {
  const tellOf = async (life: Life, path: string, body: object) => {
    const reply = await fixture.post(path, body, { key: life.employer });
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
    return reply.body;
  };
  fixture.clock.now = at('2026-02-25');
  for (const life of lives)
    await tellOf(life, `/v1/verzuimgevallen/${life.geval}/herstelmeldingen`, { recoveredOn: '2026-02-25' });
  const firstSickDay = '2026-06-01';
  fixture.clock.now = at(firstSickDay);
  const next = [];
  for (const life of lives) {
    const body = { dienstverbandId: life.dienstverband, firstSickDay };
    next.push({ ...life, geval: (await tellOf(life, '/v1/ziekmeldingen', body)).verzuimgevalId as string });
    await wake(life);
  }
  return next;
}

/** Tells both all there is, and compares what the employer hears. */
async function compareHearing(a: Life, b: Life): Promise<void> {
  const [heardA, heardB] = [await tellEverything(a), await tellEverything(b)];
  for (const [what, answer] of heardA) expect({ what, answer: heardB.get(what) }).toEqual({ what, answer });
  const [sentA, sentB] = [await sendEverything(a), await sendEverything(b)];
  for (const [what, answers] of sentA) expect({ what, answers: sentB.get(what) }).toEqual({ what, answers });
}

async function newTenant(): Promise<Tenant> {
  const reply = await fixture.post(
    '/v1/werkgevers',
    { naam: 'Werkgever', email: 'hr@voorbeeld.nl' },
    { key: fixture.operatorKey },
  );
  return { id: reply.body.id, key: reply.body.apiSleutel };
}

test('a second opinion, an occupational disease, a consent and grounds for an early WIA leave no trace', async () => {
  const [life, other] = await compare(SECRETS, []);
  const { rows } = await fixture.owner.query('select set_config($1, $2, false)', [
    'poortwachter.werkgever',
    life.werkgever,
  ]);
  expect(rows).toHaveLength(1);
  const hidden = await fixture.owner.query(
    "select id, verplichting from taak where verplichting in ('second-opinion', 'beroepsziektemelding') order by verplichting",
  );
  expect(hidden.rows.map(({ verplichting }) => verplichting)).toContain('second-opinion');
  for (const { id } of hidden.rows)
    await naming(id, async () => {
      const [employer, arbodienst] = [{ key: life.employer }, { key: life.arbodienst }];
      expect((await fixture.get(`/v1/taken/${id}`, employer)).status).toBe(404);
      expect((await fixture.post(`/v1/taken/${id}/afronding`, {}, employer)).status).toBe(404);
      for (const asked of ['', '?voorbeeld=true'])
        expect(
          (await fixture.post(`/v1/taken/${id}/heropeningen${asked}`, { reason: 'vergissing' }, employer)).status,
        ).toBe(404);
      expect((await fixture.get(`/v1/taken/${id}`, arbodienst)).status).toBe(200);
      expect((await fixture.post(`/v1/taken/${id}/afronding`, {}, arbodienst)).status).toBe(201);
    });
  expect(await pagesOf(life)).toEqual(await pagesOf(other));
  await compareHearing(life, other);
}, 240_000);

test('nor do they when they are of an earlier case, to which the plan and the timeline of a later one look back', async () => {
  const lives = [await live(await newTenant()), await live(await newTenant())];
  fixture.clock.now = at('2026-01-07');
  for (const fact of SECRETS) await tell(lives[0] as Life, fact);
  fixture.clock.now = at('2026-02-23');
  for (const life of lives) await wake(life);
  const later = await fallIllAnew(lives);
  const plans = later.map(({ geval, employer: key }) => fixture.get(`/v1/verzuimgevallen/${geval}/plan`, { key }));
  for (const { body } of await Promise.all(plans))
    expect(body.eerdereGevallen.map(({ obligations }: { obligations: unknown[] }) => obligations.length > 0)).toEqual([
      true,
    ]);
  for (const [one, two] of [later, lives]) {
    const [walked, plain] = [await walk(one as Life), await walk(two as Life)];
    for (const [path, answers] of walked) expect({ path, answers: plain.get(path) }).toEqual({ path, answers });
    expect([...walked.values()].flat().filter((answer) => WORDS.test(answer))).toEqual([]);
  }
}, 120_000);

// Grounds that give ziekengeld here. One that gives none leaves the employer a 42e-weeksmelding of its own, which shows.
test.each(GROUNDS)(
  'that a vangnet applies is the same to see for zwangerschap and %s',
  async (ground) => {
    const lives = await compare([{ type: 'vangnet', ground: 'zwangerschap' }], [{ type: 'vangnet', ground }]);
    // What he hears on telling and sending is of the other tests; at night of each ground too.
    if (NIGHTLY) await compareHearing(...lives);
  },
  240_000,
);

test('of an early WIA application that was made shows only that the 42e-weeksmelding is done, as which it counts', async () => {
  const life = await live(await newTenant());
  fixture.clock.now = at('2026-01-26');
  await tell(life, { type: 'wia-aanvraag', kind: 'vervroegd' });
  await wake(life);
  const answers = await walk(life);
  expect([...answers.values()].flat().filter((answer) => WORDS.test(answer) || /WIA-aanvraag is/.test(answer))).toEqual(
    [],
  );
  expect(answers.get('/verzuimgevallen/{id}/documenten')).toEqual(['200 {"items":[],"volgende":null}']);
  const path = `/v1/verzuimgevallen/${life.geval}/plan`;
  expect((await fixture.get(`${path}/42e-weeksmelding`, { key: life.employer })).body.status).toBe('done');
  expect((await fixture.get(`${path}/wia-aanvraag`, { key: life.employer })).body.status).toBe('planned');
});

test('a professional’s judgement is told by a key of the arbodienst only, a consent by either with its source', async () => {
  const { employer, arbodienst, geval, werkgever } = await live(await newTenant());
  const below = `/v1/verzuimgevallen/${geval}`;
  const judgements = [
    ['documenten', { type: 'probleemanalyse', mogelijkheden: true }],
    ['documenten', { type: 'bijstelling', of: 'probleemanalyse' }],
    ['documenten', { type: 'actueel-oordeel' }],
    ['documenten', { type: 'wia-aanvraag', kind: 'vervroegd' }],
    ['gebeurtenissen', { type: 'verwachting', langdurig: true }],
    ['gebeurtenissen', { type: 'second-opinion' }],
    ['gebeurtenissen', { type: 'afgerond', obligation: 'beroepsziektemelding' }],
    ['gebeurtenissen', { type: 'afgerond', obligation: 'probleemanalyse' }],
  ] as const;
  for (const [path, fact] of judgements) {
    const { status, body } = await fixture.post(`${below}/${path}`, fact, { key: employer });
    expect({ fact, status, detail: body.detail }).toEqual({
      fact,
      status: 403,
      detail: expect.stringContaining('arbodienst'),
    });
  }
  const consent = { type: 'toestemming', purpose: 'signalen', given: true, source: 'arbodienst' };
  for (const key of [employer, arbodienst])
    expect((await fixture.post(`${below}/gebeurtenissen`, consent, { key })).status).toBe(201);
  const told = await inTenant(fixture.api, werkgever, (tx) =>
    tx.feit.findMany({ where: { soort: 'toestemming' }, orderBy: { volgnummer: 'asc' } }),
  );
  expect(told.map(({ gegevens }) => (gegevens as { source: string }).source)).toEqual(['werkgever', 'arbodienst']);
  const analysis = await fixture.post(`${below}/documenten`, judgements[0][1], { key: arbodienst });
  expect(analysis.status).toBe(201);
});

test('ids of tasks and messages follow from their keys and cannot be computed without the secret', async () => {
  const { werkgever, geval } = await live(await newTenant());
  fixture.clock.now = at('2026-02-23');
  const rows = await inTenant(fixture.api, werkgever, async (tx) => [
    ...(await tx.taak.findMany({ where: { verzuimgevalId: geval } })),
    ...(await tx.bericht.findMany({ where: { verzuimgevalId: geval } })),
  ]);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows)
    naming(row.sleutel, () => {
      expect(row.id).toBe(idOfKey(row.sleutel));
      expect(row.id).not.toBe(stableUuid(row.sleutel));
    });
});
