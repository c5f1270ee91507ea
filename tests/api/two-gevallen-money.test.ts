import { type ApiFixture, addGeval, addKey, type Json, onDay, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture?.stop());

/** 25 minutes in the geval of 5 January and 60 in that of 1 April, at € 120 an hour. */
async function customer() {
  const { post, api, operatorKey, patch } = fixture;
  const body = { naam: 'Bakkerij', email: 'hr@voorbeeld.nl', pakket: 'mkbasics-2026/P4' };
  const made = await post('/v1/werkgevers', { ...body, contractbegindatum: '2026-01-01' }, { key: operatorKey });
  const { id } = made.body;
  const [employer, arbodienst] = [await addKey(api, id, ['werkgever']), await addKey(api, id, ['arbodienst'])];
  const prijzen = [{ rij: 'S1-14', per: 'uur', bedrag: 120 }];
  await patch(
    `/v1/werkgevers/${id}/prijslijsten`,
    { lijsten: [{ vanaf: '2026-01-01', prijzen }] },
    { key: arbodienst },
  );
  const { geval: january, dienstverband } = await onDay(fixture, '2026-01-05', () =>
    addGeval(fixture, '2026-01-05', arbodienst),
  );
  await told({ geval: january, arbodienst }, '2026-01-07', { type: 'besteding', row: 'S1-14', minutes: 25 });
  const recovery = await onDay(fixture, '2026-02-02', () =>
    post(`/v1/verzuimgevallen/${january}/herstelmeldingen`, { recoveredOn: '2026-02-02' }, { key: arbodienst }),
  );
  expect(recovery.status).toBe(201);
  const again = await onDay(fixture, '2026-04-01', () =>
    post('/v1/ziekmeldingen', { dienstverbandId: dienstverband, eersteZiektedag: '2026-04-01' }, { key: arbodienst }),
  );
  const geval = again.body.verzuimgevalId as string;
  await told({ geval, arbodienst }, '2026-04-08', { type: 'besteding', row: 'S1-14', minutes: 60 });
  return { id, employer, arbodienst, january, geval };
}
type Customer = Awaited<ReturnType<typeof customer>>;
type Speaks = Pick<Customer, 'geval' | 'arbodienst'>;

function tell({ geval, arbodienst }: Speaks, on: string, fact: object) {
  const options = { key: arbodienst, headers: { 'Tweede-Sleutel': fixture.operatorKey } };
  return onDay(fixture, on, () => fixture.post(`/v1/verzuimgevallen/${geval}/gebeurtenissen`, fact, options));
}
async function told(one: Speaks, on: string, fact: object) {
  const reply = await tell(one, on, fact);
  if (reply.status !== 201) throw new Error(JSON.stringify([fact, reply.body]));
}
const linesOf = async (geval: string, key: string): Promise<Json[]> =>
  (await fixture.get(`/v1/verzuimgevallen/${geval}/factuurregels`, { key })).body.items;
const amountsOf = async (geval: string, { arbodienst }: Customer) =>
  (await linesOf(geval, arbodienst))
    .map(({ datum, gegevens }) => [datum, gegevens.keer, gegevens.bedrag])
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : a[0] === b[0] ? a[2] - b[2] : 1));
const spent = async (geval: string, { employer }: Customer) =>
  (await fixture.get(`/v1/verzuimgevallen/${geval}/budget`, { key: employer })).body.besteed;

test('each geval of an employment is charged its own time, and corrected by itself', async () => {
  const one = await customer();
  const [JANUARY, APRIL] = [['2026-01-07', 1, 50] as const, ['2026-04-08', 1, 120] as const];
  expect([await amountsOf(one.january, one), await amountsOf(one.geval, one)]).toEqual([[JANUARY], [APRIL]]);
  expect([await spent(one.january, one), await spent(one.geval, one)]).toEqual([50, 120]);

  const fix = { type: 'kostencorrectie', row: 'S1-14', nth: 1, reason: 'verkeerd-bedrag' };
  await told(one, '2026-04-20', { ...fix, amount: 100 });
  const corrected = [APRIL, ['2026-04-20', 1, -120], ['2026-04-20', 1, 100]];
  expect([await amountsOf(one.january, one), await amountsOf(one.geval, one)]).toEqual([[JANUARY], corrected]);

  await told(one, '2026-04-21', { ...fix, amount: 40, sickSince: '2026-01-05' });
  expect(await amountsOf(one.january, one)).toEqual([JANUARY, ['2026-04-21', 1, -50], ['2026-04-21', 1, 40]]);
  expect(await amountsOf(one.geval, one)).toEqual(corrected);
  expect([await spent(one.january, one), await spent(one.geval, one)]).toEqual([40, 100]);

  await told(one, '2026-04-22', { type: 'kosten', row: 'S1-14', amount: 9.5, happened: '2026-01-08' });
  // What was corrected stays as it was corrected.
  expect([await spent(one.january, one), await spent(one.geval, one)]).toEqual([40, 100]);
});

test('a correction of a geval that is none is refused, with the first sick days there are, and nothing is stored', async () => {
  const one = await customer();
  const fix = { type: 'kostencorrectie', row: 'S1-14', nth: 1, amount: 1, reason: 'coulance', sickSince: '2026-03-02' };
  const reply = await tell(one, '2026-04-20', fix);
  expect([reply.status, reply.body.detail]).toEqual([
    422,
    expect.stringMatching(/geef een van 2026-01-05, 2026-04-01/),
  ]);
  expect(await amountsOf(one.geval, one)).toHaveLength(1);
});

test('a dispute that is unfounded ends without a credit, and the employer reads why', async () => {
  const one = await customer();
  const [{ id }] = (await linesOf(one.geval, one.arbodienst)) as [Json];
  const dispute = () =>
    fixture.post(`/v1/factuurregels/${id}/betwistingen`, { reden: 'niet-gevraagd' }, { key: one.employer });
  const answer = { type: 'betwisting-ongegrond', row: 'S1-14', nth: 1, reason: 'is-gevraagd' };
  const early = await tell(one, '2026-04-09', answer);
  expect([early.status, early.body.detail]).toEqual([422, expect.stringContaining('is niet betwist')]);

  expect((await dispute()).status).toBe(201);
  expect(await linesOf(one.geval, one.employer)).toMatchObject([{ id, betwist: true }]);
  await told(one, '2026-04-10', answer);
  const lines = await linesOf(one.geval, one.employer);
  expect(lines).toMatchObject([{ id, betwist: false, gegevens: { bedrag: 120, betwistingOngegrond: 'is-gevraagd' } }]);
  expect(lines).toHaveLength(1);
  expect([(await dispute()).body.detail, (await tell(one, '2026-04-11', answer)).status]).toEqual([
    expect.stringContaining('vond dat deze regel klopt'),
    422,
  ]);
  const refused = await fixture.post(`/v1/verzuimgevallen/${one.geval}/gebeurtenissen`, answer, { key: one.employer });
  expect(refused.status).toBe(403);
});
