// Longer than 300 lines: the calls of one contract, on one installation.
import { Client } from 'pg';
import { inTenant } from '../../store/in-tenant';
import { type ApiFixture, addDienstverband, addGeval, addKey, type Json, startApiFixture } from '../api/fixture';
import { naming } from '../support/naming';

let fixture: ApiFixture;
let path: string;

beforeAll(async () => {
  fixture = await startApiFixture();
  path = `/v1/werkgevers/${fixture.a.id}`;
  await inTenant(fixture.api, fixture.a.id, (tx) =>
    tx.werkgever.update({ where: { id: fixture.a.id }, data: { pakket: 'asr-arboned-2024/arbobegeleiding' } }),
  );
}, 120_000);
afterAll(() => fixture.stop());

const tell = (body: Json, options = {}) => fixture.post(`${path}/gebeurtenissen`, body, options);

describe('the contract of an employer in the API', () => {
  test('takes a request for work without sickness, opens the task of who does it, and shows it in plan, tasks and timeline', async () => {
    const reply = await tell({ type: 'verzoek', row: 'S2-51', by: 'werkgever' });
    expect(reply.status).toBe(201);
    expect(reply.body.verzuimgevalId).toBeNull();
    const tasks = await fixture.get(`${path}/taken`);
    const task = tasks.body.items.find(({ verplichting }: Json) => verplichting === 'S2-51');
    expect(task).toMatchObject({ rol: 'arbodienst', status: 'open', verzuimgevalId: null, dienstverbandId: null });
    const plan = await fixture.get(`${path}/plan`);
    expect(plan.body.package).toBe('asr-arboned-2024/arbobegeleiding');
    expect(plan.body.obligations.find(({ id }: Json) => id === 'S2-51')).toMatchObject({
      level: 'contract',
      status: 'open',
    });
    const timeline = await fixture.get(`${path}/tijdlijn`);
    expect(timeline.body.items.some(({ rij, soort }: Json) => rij === 'S2-51' && soort === 'taak')).toBe(true);
    const facts = await fixture.get(`${path}/gebeurtenissen`);
    expect(facts.body.items).toContainEqual(
      expect.objectContaining({ type: 'verzoek', gegevens: expect.objectContaining({ row: 'S2-51' }) }),
    );
    // Closing the task closes the row.
    expect((await fixture.post(`/v1/taken/${task.id}/afronding`, {})).status).toBe(201);
    const after = await fixture.get(`${path}/plan`);
    expect(after.body.obligations.find(({ id }: Json) => id === 'S2-51').status).toBe('done');
  });

  test('tells its workflow, and not that of an employment', async () => {
    expect((await tell({ type: 'verzoek', row: 'S2-53', by: 'preventiemedewerker' })).status).toBe(201);
    expect(fixture.cases.sent.at(-1)?.address).toMatchObject({
      werkgeverId: fixture.a.id,
      dienstverbandId: fixture.a.id,
    });
  });

  test('shows beforehand what a message would do, and records nothing', async () => {
    const key = await addKey(fixture.api, fixture.a.id, ['arbodienst']);
    const shown = await fixture.post(
      `${path}/gebeurtenissen?voorbeeld=true`,
      { type: 'verzoek', row: 'S2-54' },
      { key },
    );
    expect(shown.status).toBe(200);
    expect(shown.body.nieuweBerichten).toContainEqual(
      expect.objectContaining({ verplichting: 'S2-54', soort: 'taak', ontvanger: 'arbodienst' }),
    );
    const facts = await fixture.get(`${path}/gebeurtenissen`, { key });
    expect(facts.body.items.some(({ gegevens }: Json) => gegevens.row === 'S2-54')).toBe(false);
  });

  test('keeps a complaint between who complains and the arbodienst: the employer reads nothing of it', async () => {
    const key = await addKey(fixture.api, fixture.a.id, ['arbodienst']);
    expect((await tell({ type: 'verzoek', row: 'S2-54', by: 'werknemer' }, { key })).status).toBe(201);
    const about = async (what: string, options = {}) =>
      JSON.stringify((await fixture.get(`${path}/${what}`, options)).body).match(/S2-54|[Kk]lacht/g) ?? [];
    for (const what of ['taken', 'tijdlijn', 'gebeurtenissen', 'plan']) {
      expect([what, await about(what)]).toEqual([what, []]);
      expect([what, (await about(what, { key })).length > 0]).toEqual([what, true]);
    }
  });

  test('answers a service that the package never does with a refusal, and never begins it', async () => {
    expect((await tell({ type: 'verzoek', row: 'S2-57a', by: 'werkgever' })).status).toBe(201);
    const key = await addKey(fixture.api, fixture.a.id, ['arbodienst']);
    const timeline = await fixture.get(`${path}/tijdlijn`, { key });
    const refusal = timeline.body.items.find(({ gegevens }: Json) => gegevens.refusedRow === 'S2-57a');
    expect(refusal).toMatchObject({ soort: 'bericht', verplichting: 'verzoek', rij: null });
    expect(timeline.body.items.some(({ rij }: Json) => rij === 'S2-57a')).toBe(false);
  });

  test('an outside service waits for the order, and gives one invoice line once it was done', async () => {
    await tell({ type: 'verzoek', row: 'S2-59', by: 'werkgever' });
    const open = async () =>
      (await fixture.get(`${path}/plan`)).body.obligations.find(({ id }: Json) => id === 'S2-59');
    expect((await open()).statusReason).toMatch(/wacht op de offerte of een opdracht/);
    await tell({ type: 'opdracht', row: 'S2-59', by: 'werkgever' });
    await tell({ type: 'besteding', row: 'S2-59', minutes: 480 });
    const month = `${path}/factuurregels?periode=2026-02`;
    const lines = (await fixture.get(month)).body.regels;
    expect(lines.filter(({ rij }: Json) => rij === 'S2-59')).toEqual([
      expect.objectContaining({ gegevens: expect.objectContaining({ code: 'EXT', minuten: 480, bedrag: null }) }),
    ]);
    await tell({ type: 'kosten', row: 'S2-59', amount: 1200, vat: 252 });
    const [line] = (await fixture.get(month)).body.regels.filter(({ rij }: Json) => rij === 'S2-59');
    expect(line.gegevens).toMatchObject({ bedrag: 1200, btw: 252, minuten: 480 });
  });

  const REFUSED: ReadonlyArray<[what: string, body: Json, says: RegExp]> = [
    ['a row of a case', { type: 'verzoek', row: 'S2-09' }, /S2-09.*verzuimgevallen\/\{id\}\/gebeurtenissen/],
    ['a row of another protocol', { type: 'verzoek', row: 'S1-01' }, /S1-01 is geen regel van asr-arboned/],
    [
      'a second request while the first is open',
      { type: 'verzoek', row: 'S2-53', by: 'ondernemingsraad' },
      /S2-53 is op .* al gevraagd en nog niet gedaan/,
    ],
    [
      'an acceptance of what nobody quoted',
      { type: 'offerte-akkoord', row: 'S2-60', by: 'werkgever' },
      /voor S2-60 ligt geen geldige offerte/,
    ],
    ['an unknown package', { type: 'pakketwissel', package: 'bestaat-niet' }, /package/],
    ['a name behind an anonymous consult', { type: 'verzoek', row: 'S2-01', by: 'jan.jansen' }, /by/],
  ];
  test.each(REFUSED)('refuses %s with the remedy, and stores nothing', async (_what, body, says) => {
    const before = (await fixture.get(`${path}/gebeurtenissen`)).body.items.length;
    const reply = await tell(body);
    expect([400, 422]).toContain(reply.status);
    expect(JSON.stringify(reply.body)).toMatch(says);
    expect((await fixture.get(`${path}/gebeurtenissen`)).body.items).toHaveLength(before);
  });

  test('refuses a fact of an employee, and another employer is not there', async () => {
    expect((await tell({ type: 'ziekmelding', firstSickDay: '2026-01-05' })).status).toBe(400);
    for (const end of ['plan', 'tijdlijn', 'taken', 'gebeurtenissen', 'waarom-wacht'])
      await naming(end, async () => {
        expect((await fixture.get(`/v1/werkgevers/${fixture.b.id}/${end}`)).status).toBe(404);
      });
  });

  test('a case refuses what belongs to the contract, with the address to use', async () => {
    const { geval, dienstverband } = await addGeval(fixture);
    for (const target of [`verzuimgevallen/${geval}`, `dienstverbanden/${dienstverband}`])
      await naming(target, async () => {
        const reply = await fixture.post(`/v1/${target}/gebeurtenissen`, { type: 'verzoek', row: 'S2-51' });
        expect(reply.status).toBe(422);
        expect(JSON.stringify(reply.body)).toContain('POST /v1/werkgevers/{id}/gebeurtenissen');
      });
  });

  test('a hire of an employment waits to be told to the contract', async () => {
    const dienstverband = await addDienstverband(fixture);
    const reply = await fixture.post(`/v1/dienstverbanden/${dienstverband}/gebeurtenissen`, { type: 'indienst' });
    expect(reply.status).toBe(201);
    const waiting = await inTenant(fixture.api, fixture.a.id, (tx) =>
      tx.doorgifte.findMany({ where: { dienstverbandId: fixture.a.id, feitId: { not: null } } }),
    );
    expect(waiting.map(({ feitId }) => feitId)).toEqual([reply.body.gebeurtenisId]);
  });

  test('tells what it waits for', async () => {
    const reply = await fixture.get(`${path}/waarom-wacht`);
    expect(reply.status).toBe(200);
    expect(reply.body.reasons.length).toBeGreaterThan(0);
  });
});

describe('an anonymous consult', () => {
  test('leads to no person in any table, and an employer learns nothing of it', async () => {
    const employer = await addKey(fixture.api, fixture.a.id, ['werkgever']);
    const arbodienst = await addKey(fixture.api, fixture.a.id, ['arbodienst']);
    // An employer cannot ask for it, so that it does not learn whether somebody did.
    expect((await tell({ type: 'verzoek', row: 'S2-01', by: 'werknemer' }, { key: employer })).status).toBe(403);
    const ask = () => tell({ type: 'verzoek', row: 'S2-01', by: 'werknemer' }, { key: arbodienst });
    const reply = await ask();
    expect(reply.status).toBe(201);
    // Nobody can know whether it is the same person: each has one of its own, whoever comes first.
    expect((await ask()).status).toBe(201);
    const { body: shown } = await fixture.get(`${path}/tijdlijn`, { key: arbodienst });
    expect(shown.items.filter(({ rij, soort }: Json) => rij === 'S2-01' && soort === 'afspraak')).toHaveLength(2);
    expect((await tell({ type: 'verschenen', row: 'S2-01' }, { key: arbodienst })).status).toBe(201);
    const { obligations } = (await fixture.get(`${path}/plan`, { key: arbodienst })).body;
    expect(obligations.find(({ id }: Json) => id === 'S2-01')).toMatchObject({
      status: 'open',
      performed: 1,
      waiting: 1,
    });
    const people = await inTenant(fixture.api, fixture.a.id, async (tx) => [
      ...(await tx.werknemer.findMany({ select: { id: true } })),
      ...(await tx.dienstverband.findMany({ select: { id: true } })),
    ]);
    const rows = await inTenant(fixture.api, fixture.a.id, async (tx) => ({
      effects: await tx.effect.findMany({ where: { rij: 'S2-01' } }),
      tasks: await tx.taak.findMany({ where: { verplichting: 'S2-01' } }),
      messages: await tx.bericht.findMany({ where: { verplichting: 'S2-01' } }),
      facts: await tx.feit.findMany({ where: { id: reply.body.gebeurtenisId } }),
    }));
    expect(rows.effects.length).toBeGreaterThan(0);
    expect(rows.facts[0]).toMatchObject({ door: 'anoniem', dienstverbandId: fixture.a.id });
    const told = JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
    for (const { id } of people) expect(told).not.toContain(id);
    for (const end of ['plan', 'tijdlijn', 'taken', 'gebeurtenissen', 'waarom-wacht'])
      await naming(end, async () => {
        const seen = await fixture.get(`${path}/${end}`, { key: employer });
        expect(seen.status).toBe(200);
        expect(JSON.stringify(seen.body)).not.toMatch(/S2-01|arbeidsomstandighedenspreekuur/i);
      });
    const timeline = await fixture.get(`${path}/tijdlijn`, { key: arbodienst });
    expect(timeline.body.items).toContainEqual(
      expect.objectContaining({ rij: 'S2-01', soort: 'afspraak', ontvanger: 'bedrijfsarts' }),
    );
  });
});

/** Every row of every table, as text by its table. */
async function everyRow(): Promise<Set<string>> {
  const { rows } = await fixture.owner.query('select current_database() as name');
  const url = new URL(fixture.adminUrl);
  url.pathname = `/${rows[0].name}`;
  const admin = new Client(url.href);
  await admin.connect();
  const tables = await admin.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const all = new Set<string>();
  for (const { name } of tables.rows) {
    const found = await admin.query(`select t::text as row from ${name} t`);
    for (const { row } of found.rows) all.add(`${name} ${row}`);
  }
  await admin.end();
  return all;
}

test('an anonymous consult names nobody in any table and in no log, whatever its sender says beside it', async () => {
  const key = await addKey(fixture.api, fixture.a.id, ['arbodienst']);
  const person = { naam: 'Kanarie Testpersoon', geboortedatum: '1980-02-15', email: 'kanarie@voorbeeld.nl' };
  const { body: werknemer } = await fixture.post('/v1/werknemers', person);
  const { body: dienstverband } = await fixture.post('/v1/dienstverbanden', {
    werknemerId: werknemer.id,
    begindatum: '2019-03-01',
  });
  const before = await everyRow();
  const logged = fixture.logged().length;
  const named = { key, headers: { 'User-Agent': 'kanarie' } };
  const say = (body: object, more: object = {}, query = '') =>
    fixture.post(`${path}/gebeurtenissen${query}`, body, {
      ...named,
      idempotencyKey: `kanarie-${Math.random()}`,
      ...more,
    });
  const asked = { type: 'verzoek', row: 'S2-01', by: 'werknemer' };
  const replies = [
    await say(asked),
    await say({ type: 'afspraak', row: 'S2-01', at: '2026-02-09T10:00:00+01:00' }),
    await say({ type: 'verschenen', row: 'S2-01' }),
    // Refused: it says whom it is about.
    await say({ ...asked, naam: person.naam }),
    await say({ ...asked, werknemerId: werknemer.id }),
    await say({ ...asked, reason: `voor ${person.naam}` }),
    await say(asked, {}, `?naam=${encodeURIComponent(person.naam)}`),
  ];
  expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 400, 400, 400, expect.any(Number)]);
  const added = [...(await everyRow())].filter((row) => !before.has(row));
  expect(added.length).toBeGreaterThan(5);
  const traces = [werknemer.id, dienstverband.id, /kanarie/i, /testpersoon/i];
  for (const trace of traces) {
    expect(added.filter((row) => row.match(trace))).toEqual([]);
    expect(fixture.logged().slice(logged)).not.toMatch(trace);
  }
});

describe('a contract begins', () => {
  test('with its employer, and its workflow is asked to look', async () => {
    const body = { naam: 'Bakkerij', email: 'hr@bakkerij.nl', pakket: 'mkbasics-2026/P3', aantalWerknemers: 10 };
    const made = await fixture.post(
      '/v1/werkgevers',
      { ...body, contractbegindatum: '2026-01-01' },
      { key: fixture.operatorKey },
    );
    expect(made.status).toBe(201);
    const rows = await inTenant(fixture.api, made.body.id, (tx) => tx.doorgifte.findMany());
    expect(rows).toEqual([expect.objectContaining({ dienstverbandId: made.body.id, inhoud: null })]);
    const more = await fixture.patch(
      `/v1/werkgevers/${made.body.id}`,
      { contractbegindatum: '2026-01-02', aantalWerknemers: 11 },
      { key: made.body.apiSleutel },
    );
    expect(more.status).toBe(422);
  });

  test('with another package later, and is held against that one and asked to look from then on', async () => {
    const body = { naam: 'Bakkerij', email: 'hr@bakkerij.nl', aantalWerknemers: 10 };
    const made = await fixture.post('/v1/werkgevers', body, { key: fixture.operatorKey });
    const { id, apiSleutel: key } = made.body;
    const one = `/v1/werkgevers/${id}`;
    const change = { type: 'pakketwissel', package: 'mkbasics-2026/P3' };
    expect((await fixture.post(`${one}/gebeurtenissen`, change, { key })).status).toBe(201);
    await fixture.cases.look(id);
    expect((await fixture.patch(one, { naam: 'Bakkerij Voorbeeld' }, { key })).status).toBe(200);
    expect(await fixture.cases.look(id)).toEqual([id]);
    const eleven = { contractbegindatum: '2026-02-02', aantalWerknemers: 11 };
    const refused = await fixture.patch(one, eleven, { key });
    expect([refused.status, refused.body.detail]).toEqual([422, expect.stringContaining('hoogstens 10 werknemers')]);
  });

  test('not with an eleventh employee where its package takes ten', async () => {
    const body = { naam: 'Bakkerij', email: 'hr@bakkerij.nl', pakket: 'mkbasics-2026/P3', aantalWerknemers: 11 };
    const reply = await fixture.post(
      '/v1/werkgevers',
      { ...body, contractbegindatum: '2026-01-01' },
      { key: fixture.operatorKey },
    );
    expect(reply.status).toBe(422);
    expect(JSON.stringify(reply.body)).toMatch(/hoogstens 10 werknemers/);
    // Older than what is known here: nothing is checked of its start.
    expect((await fixture.post('/v1/werkgevers', body, { key: fixture.operatorKey })).status).toBe(201);
  });
});
