import { inTenant } from '../../store/in-tenant';
import { naming } from '../support/naming';
import { type ApiFixture, addGeval, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
}, 120_000);
afterAll(() => fixture.stop());

test('a report is answered with what it changed: the next duty, tasks that opened and closed, messages to come', async () => {
  const { geval } = await addGeval(fixture);
  const path = `/v1/verzuimgevallen/${geval}/documenten`;
  const { body } = await fixture.post(path, { type: 'probleemanalyse', mogelijkheden: true });
  expect(body.gevolgen).toMatchObject({
    volgendePlicht: { verplichting: 'plan-van-aanpak', naam: 'Plan van aanpak', dagenOver: expect.any(Number) },
    takenGeopend: [{ titel: 'Plan van aanpak', rol: 'werkgever' }],
    takenGesloten: [expect.objectContaining({ status: 'gedaan' })],
  });
  expect(body.gevolgen.berichten).toContainEqual(
    expect.objectContaining({ verplichting: 'plan-van-aanpak', stap: 'opening', ontvanger: 'werkgever' }),
  );
});

test('lists are a worklist: whose, what comes next and by when', async () => {
  const { geval } = await addGeval(fixture);
  const cases = await fixture.get('/v1/verzuimgevallen?limiet=200');
  expect(cases.body.items.find(({ id }: { id: string }) => id === geval)).toMatchObject({
    werknemer: expect.any(String),
    werkgever: expect.any(String),
    proef: false,
    volgendePlicht: { verplichting: 'probleemanalyse', dagenOver: expect.any(Number) },
  });
  const tasks = await fixture.get('/v1/taken?rol=bedrijfsarts');
  expect(tasks.body.items.length).toBeGreaterThan(0);
  for (const task of tasks.body.items)
    naming(task.titel, () => {
      expect(task).toMatchObject({ rol: 'bedrijfsarts', werknemer: expect.any(String) });
    });
});

test('employments of trials are left out of the list unless asked for', async () => {
  const { dienstverband } = await addGeval(fixture);
  const { id: trial } = await inTenant(fixture.worker, fixture.a.id, async (tx) => {
    const { werknemerId, werkgeverId, begindatum } = await tx.dienstverband.findUniqueOrThrow({
      where: { id: dienstverband },
    });
    return tx.dienstverband.create({ data: { werknemerId, werkgeverId, begindatum, soort: 'proef' } });
  });
  const listed = async (query: string) =>
    (await fixture.get(`/v1/dienstverbanden?limiet=200${query}`)).body.items.map(({ id }: { id: string }) => id);
  expect(await listed('')).toContain(dienstverband);
  expect(await listed('')).not.toContain(trial);
  expect(await listed('&proef=true')).toContain(trial);
});

test('cases come in order of urgency on request, page by page, those that ask for nothing at the end', async () => {
  const tenant = fixture.b.key;
  const at = { a: '2026-01-12', b: '2025-12-29', c: '2026-01-05' };
  const ids: Record<string, string> = {};
  for (const [name, day] of Object.entries(at)) ids[name] = (await addGeval(fixture, day, tenant)).geval;
  const { geval: over } = await addGeval(fixture, '2026-01-19', tenant);
  await fixture.post(`/v1/verzuimgevallen/${over}/herstelmeldingen`, { recoveredOn: '2026-01-26' }, { key: tenant });
  await fixture.post(
    `/v1/verzuimgevallen/${ids.b}/documenten`,
    { type: 'probleemanalyse', mogelijkheden: true, happened: '2026-02-02' },
    { key: tenant },
  );
  const seen: string[] = [];
  let query = '?volgorde=dringend&limiet=1';
  for (let na: string | null = ''; na !== null; ) {
    const { body } = await fixture.get(`/v1/verzuimgevallen${query}${na && `&na=${na}`}`, { key: tenant });
    seen.push(...body.items.map(({ id }: { id: string }) => id));
    na = body.volgende;
  }
  // Probleemanalyse by 16 February of c, by 23 February of a; the plan of b within two weeks of 2 February.
  expect(seen).toHaveLength(4);
  expect(seen.slice(0, 2).sort()).toEqual([ids.b, ids.c].sort());
  expect(seen.slice(2)).toEqual([ids.a, over]);
  const byId = await fixture.get('/v1/verzuimgevallen?limiet=1', { key: tenant });
  query = `?volgorde=dringend&na=${byId.body.volgende}`;
  expect(await fixture.get(`/v1/verzuimgevallen${query}`, { key: tenant })).toMatchObject({
    status: 400,
    body: { errors: [{ veld: 'na' }] },
  });
});

test('a case links to its workflow in the Web UI', async () => {
  const { geval, dienstverband } = await addGeval(fixture);
  const { body } = await fixture.get(`/v1/verzuimgevallen/${geval}`);
  expect(body._links.workflow.href).toBe(
    `https://temporal.example/namespaces/default/workflows/verzuim-${dienstverband}`,
  );
});

test('each line of the timeline is a sentence', async () => {
  const { geval } = await addGeval(fixture);
  const { items } = (await fixture.get(`/v1/verzuimgevallen/${geval}/tijdlijn`)).body;
  expect(items.length).toBeGreaterThan(0);
  for (const { zin } of items) expect(zin).toMatch(/^[A-Z].*\.$/);
  expect(items.map(({ zin }: { zin: string }) => zin).join('\n')).toContain(
    'Bevestiging aan de werkgever: ziekmelding',
  );
});

test('what a person asked of a case, and why, is a sentence as well', async () => {
  const { geval } = await addGeval(fixture);
  const path = `/v1/verzuimgevallen/${geval}`;
  await fixture.post(`${path}/wekverzoeken`, { reason: 'na-een-storing' });
  await fixture.post(`${path}/herplanningen`, { reason: 'gewijzigde-wet' });
  await fixture.post(`${path}/frequent-verzuimsignalen`, {});
  const { items } = (await fixture.get(`${path}/tijdlijn?limiet=200`)).body;
  expect(items.map(({ zin }: { zin: string }) => zin)).toEqual(
    expect.arrayContaining([
      'Gevraagd om nu te kijken of er iets te doen is, reden: na-een-storing.',
      'Gevraagd om opnieuw te plannen, reden: gewijzigde-wet.',
      'Gevraagd om na te gaan of er frequent verzuim is.',
    ]),
  );
});
