import Ajv2020 from 'ajv/dist/2020';
import { ROUTES } from '../../api/routes';
import { type ApiFixture, type Json, onDay, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

const CAO = [
  { vanafWeek: 1, percentage: 100 },
  { vanafWeek: 53, percentage: 70 },
];

const addWerkgever = (doorbetaling: unknown) =>
  fixture.post(
    '/v1/werkgevers',
    { naam: 'Bakkerij Voorbeeld', email: 'hr@voorbeeld.nl', doorbetaling },
    { key: fixture.operatorKey },
  );

/** A sick employee of 4000 euro for 40 hours, first sick day 2026-01-05; gives the path of the case. */
async function addSickEmployee(key: string, doorbetaling?: unknown): Promise<string> {
  const { post } = fixture;
  const werknemer = await post('/v1/werknemers', { naam: 'W. Testpersoon', geboortedatum: '1980-02-15' }, { key });
  const dienstverband = await post(
    '/v1/dienstverbanden',
    { werknemerId: werknemer.body.id, begindatum: '2019-03-01', maandloon: 4000, urenPerWeek: 40, doorbetaling },
    { key },
  );
  expect(dienstverband.body).toMatchObject({ doorbetaling: doorbetaling ?? null });
  const reply = await onDay(fixture, '2026-01-05', () =>
    post('/v1/ziekmeldingen', { dienstverbandId: dienstverband.body.id, eersteZiektedag: '2026-01-05' }, { key }),
  );
  expect(reply.status).toBe(201);
  return `/v1/verzuimgevallen/${reply.body.verzuimgevalId}`;
}

test('the CAO table of an employer reaches the running case; that of an employment takes its place', async () => {
  const { get, operatorKey } = fixture;
  const made = await addWerkgever(CAO);
  expect(made).toMatchObject({ status: 201, body: { doorbetaling: CAO } });
  const { id, apiSleutel: key } = made.body;
  expect((await get(`/v1/werkgevers/${id}`, { key })).body.doorbetaling).toEqual(CAO);
  const listed = (await get('/v1/werkgevers?limiet=200', { key: operatorKey })).body.items;
  expect(listed.find((one: Json) => one.id === id).doorbetaling).toEqual(CAO);

  const plan = (await get(`${await addSickEmployee(key)}/plan`, { key })).body;
  expect(plan.wageEstimate[0]).toMatchObject({
    from: '2026-01-05',
    until: '2026-06-30',
    wagePerMonth: 4000,
    statutoryPerMonth: 2800,
    caoPerMonth: 4000,
    inputs: { caoPct: 100 },
  });
  const own = await addSickEmployee(key, [{ vanafWeek: 1, percentage: 85 }]);
  expect((await get(`${own}/plan`, { key })).body.wageEstimate[0].wagePerMonth).toBe(3400);
});

test('without a table the law alone is paid', async () => {
  const { body } = await addWerkgever(undefined);
  expect(body.doorbetaling).toBeNull();
  const plan = (await fixture.get(`${await addSickEmployee(body.apiSleutel)}/plan`, { key: body.apiSleutel })).body;
  expect(plan.wageEstimate[0]).toMatchObject({ wagePerMonth: 2800, caoPerMonth: null });
});

test.each([
  [[], 'doorbetaling', /laat het veld weg/],
  [[{ vanafWeek: 2, percentage: 100 }], 'doorbetaling[0].vanafWeek', /vanaf week 1; geef 1/],
  [[...CAO, { vanafWeek: 53, percentage: 60 }], 'doorbetaling[2].vanafWeek', /volgorde van week/],
  [[{ vanafWeek: 1, percentage: 101 }], 'doorbetaling[0].percentage', /hoogstens 100/],
])('the table %j is refused by field and remedy', async (doorbetaling, veld, melding) => {
  const reply = await addWerkgever(doorbetaling);
  expect(reply.status).toBe(400);
  expect(reply.body.errors).toEqual([{ veld, melding: expect.stringMatching(melding) }]);
});

test('a plan with wage, holiday, hours worked and a disputed recovery is what the API document says', async () => {
  const { get, post, a } = fixture;
  const at = await addSickEmployee(a.key);
  const tell = (type: string, fields: object) => post(`${at}/gebeurtenissen`, { type, ...fields });
  expect((await tell('vakantie', { from: '2026-03-02', until: '2026-03-13' })).status).toBe(201);
  expect(await tell('vakantie', { from: '2026-03-13', until: '2026-03-20' })).toMatchObject({
    status: 422,
    body: { code: 'PAST_NIET' },
  });
  const partly = { vanaf: '2026-01-26', arbeidsongeschiktheidspercentage: 50, gewerkteUren: 20 };
  expect((await post(`${at}/deelherstelmeldingen`, partly)).status).toBe(201);
  expect((await post(`${at}/herstelmeldingen`, { hersteldOp: '2026-02-02' })).status).toBe(201);
  expect((await tell('deskundigenoordeel', { about: 'hersteld' })).status).toBe(201);
  expect((await tell('vervroegde-wia-grond', {})).status).toBe(201);

  const { body: plan } = await get(`${at}/plan`);
  expect(plan.bijAnderOordeel).toMatchObject({ status: 'ziek', firstSickDay: '2026-01-05' });
  expect(plan.bijAnderOordeel.obligations).toContainEqual(
    expect.objectContaining({ id: '42e-weeksmelding', legalLatest: '2026-10-26' }),
  );
  expect(JSON.stringify(plan)).not.toMatch(/vervroegde-wia-aanvraag/);
  expect(plan.wageEstimate.map(({ until, wagePerMonth }: Json) => [until, wagePerMonth])).toEqual([
    ['2026-01-25', 2800],
    ['2026-02-01', 3400],
  ]);

  const openApi = ROUTES.find((route) => route.path === '/openapi.json') as (typeof ROUTES)[number];
  const document = (await openApi.handler({} as never, {} as never)).body as Json;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const validate = ajv.compile({ $ref: '#/components/schemas/Plan', components: document.components });
  validate(plan);
  expect(validate.errors).toBeNull();
});
