import { type ApiFixture, addGeval, addKey, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture?.stop());

type Dienst = { rij: string; code: string; doorWie: string[]; feiten: string[]; wacht: string | null };

async function caseUnder(pakket: string) {
  const asked = { naam: 'Werkgever', email: 'hr@voorbeeld.nl', pakket };
  const { body } = await fixture.post('/v1/werkgevers', asked, { key: fixture.operatorKey });
  const employer = await addKey(fixture.api, body.id, ['werkgever']);
  const arbodienst = await addKey(fixture.api, body.id, ['arbodienst']);
  const { geval } = await addGeval(fixture, '2026-01-05', employer);
  const services = async (key: string): Promise<Dienst[]> => {
    const reply = await fixture.get(`/v1/verzuimgevallen/${geval}/diensten`, { key });
    expect(reply.status).toBe(200);
    return reply.body.items;
  };
  const tell = (key: string, fact: Record<string, unknown>) =>
    fixture.post(`/v1/verzuimgevallen/${geval}/gebeurtenissen`, fact, { key });
  return { employer, arbodienst, geval, services, tell };
}

test('without a package there is nothing to ask', async () => {
  const { employer, services } = await caseUnder('none');
  expect(await services(employer)).toEqual([]);
});

test('a service on request is listed with its code and who can ask, and what was asked waits', async () => {
  const { employer, services, tell } = await caseUnder('mkbasics-2026/P1');
  const talk = async () => (await services(employer)).find(({ rij }) => rij === 'S1-31');
  expect(await talk()).toMatchObject({ code: 'REQ', feiten: ['verzoek'], wacht: null });
  expect((await tell(employer, { type: 'verzoek', row: 'S1-31', by: 'werkgever' })).status).toBe(201);
  expect(await talk()).toMatchObject({ feiten: [], wacht: expect.stringContaining('gevraagd op') });
  const again = await tell(employer, { type: 'verzoek', row: 'S1-31', by: 'werkgever' });
  expect(again).toMatchObject({ status: 422, body: { detail: expect.stringContaining('al gevraagd') } });
});

test('taking a request back is shown to the arbodienst beforehand, which records nothing, and then does what was shown', async () => {
  const { arbodienst: key, geval, services, tell } = await caseUnder('alpina-2024/vov');
  const at = `/v1/verzuimgevallen/${geval}`;
  const mayAsk = async () => (await services(key)).find(({ rij }) => rij === 'S4-02')?.feiten.includes('verzoek');
  const openTasks = async () => {
    const { body } = await fixture.get(`${at}/taken?status=open`, { key });
    return body.items.filter(({ verplichting }: { verplichting: string }) => verplichting === 'S4-02');
  };
  const { gebeurtenisId } = (await tell(key, { type: 'verzoek', row: 'S4-02', by: 'werknemer' })).body;
  const [task] = await openTasks();
  const takeBack = (more = '') =>
    fixture.post(`${at}/terugnames${more}`, { gebeurtenisId, reason: 'vergissing' }, { key });

  const shown = await takeBack('?voorbeeld=true');
  expect(shown).toMatchObject({ status: 200, body: { gevalStatus: null, uwv: [] } });
  expect(shown.body.vervallenTaken).toContainEqual(expect.objectContaining({ id: task.id, verplichting: 'S4-02' }));
  expect(shown.body.standen).toContainEqual(expect.objectContaining({ verplichting: 'S4-02' }));
  expect(await openTasks()).toHaveLength(1);
  expect(await mayAsk()).toBe(false);

  expect((await takeBack()).status).toBe(201);
  expect(await openTasks()).toHaveLength(0);
  expect(await mayAsk()).toBe(true);
  expect(await takeBack('?voorbeeld=true')).toMatchObject({
    status: 422,
    body: { errors: [{ veld: 'gebeurtenisId' }] },
  });
});

test('a service that the employer may not know of is listed for the arbodienst alone', async () => {
  const { employer, arbodienst, services } = await caseUnder('alpina-2024/vov');
  expect((await services(arbodienst)).map(({ rij }) => rij)).toContain('S4-02');
  expect((await services(employer)).map(({ rij }) => rij)).not.toContain('S4-02');
});

test('a quote is made from its task with a price, and answered once', async () => {
  const { arbodienst, geval, services, tell } = await caseUnder('alpina-2024/vov');
  const quoted = async () => (await services(arbodienst)).find(({ rij }) => rij === 'S4-02')?.feiten;
  expect(await tell(arbodienst, { type: 'offerte-akkoord', row: 'S4-02' })).toMatchObject({
    status: 422,
    body: { detail: expect.stringContaining('geen geldige offerte') },
  });
  expect((await tell(arbodienst, { type: 'verzoek', row: 'S4-02', by: 'werknemer' })).status).toBe(201);
  const tasks = async () =>
    (await fixture.get(`/v1/verzuimgevallen/${geval}/taken?status=open`, { key: arbodienst })).body.items;
  const task = (await tasks()).find(({ verplichting }: { verplichting: string }) => verplichting === 'S4-02');
  const close = (body: object) => fixture.post(`/v1/taken/${task.id}/afronding`, body, { key: arbodienst });
  expect((await close({})).status).toBe(400);
  expect((await close({ amount: 350 })).status).toBe(201);
  expect(await quoted()).toEqual(['opdracht', 'offerte-akkoord']);
  expect((await tell(arbodienst, { type: 'offerte-akkoord', row: 'S4-02' })).status).toBe(201);
  expect(await quoted()).toEqual([]);
});

test('what was ordered before a change of package is listed as what waits, until it is done', async () => {
  const { arbodienst, services, tell } = await caseUnder('alpina-2024/vov');
  const own = async () => (await services(arbodienst)).find(({ rij }) => rij === 'S4-02');
  const told = async (fact: Record<string, unknown>) => expect((await tell(arbodienst, fact)).status).toBe(201);
  await told({ type: 'opdracht', row: 'S4-02' });
  await told({ type: 'pakketwissel', package: 'mkbasics-2026/P1' });
  expect(await own()).toMatchObject({ doorWie: [], feiten: [], wacht: expect.stringContaining('besteld op') });
  await told({ type: 'afgerond', obligation: 'S4-02' });
  expect(await own()).toBeUndefined();
});
