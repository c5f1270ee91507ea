import { inTenant } from '../../store/in-tenant';
import { type ApiFixture, addGeval, addKey, type Json, onDay, type Reply, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture?.stop());

/** 25 minutes in the geval of 5 January and 60 on 8 April in that of 1 April, at € 120 an hour. */
async function customer({ sickAgain = '2026-04-01', minutes = 25 } = {}) {
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
  if (minutes > 0)
    await told({ geval: january, arbodienst }, '2026-01-07', { type: 'besteding', row: 'S1-14', minutes });
  const recovery = await onDay(fixture, '2026-02-02', () =>
    post(`/v1/verzuimgevallen/${january}/herstelmeldingen`, { recoveredOn: '2026-02-02' }, { key: arbodienst }),
  );
  expect(recovery.status).toBe(201);
  const again = await onDay(fixture, sickAgain, () =>
    post('/v1/ziekmeldingen', { dienstverbandId: dienstverband, eersteZiektedag: sickAgain }, { key: arbodienst }),
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
/** The sickness of after the recovery began on 1 April, as is told now: a geval of its own. */
function partedIn({ january, arbodienst }: Pick<Customer, 'january' | 'arbodienst'>): Promise<Reply> {
  const correction = { type: 'correctie-eerste-ziektedag', firstSickDay: '2026-04-01', reason: 'later-gebleken' };
  return onDay(fixture, '2026-04-15', () =>
    fixture.post(`/v1/verzuimgevallen/${january}/correcties`, correction, { key: arbodienst }),
  );
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

test('a preview refuses what is told of a line for the same reason as the case does', async () => {
  const { id, arbodienst } = await customer();
  const fix = { type: 'kostencorrectie', row: 'S1-01', nth: 1, amount: 1, reason: 'coulance' };
  const ask = (fact: object, query = '') =>
    onDay(fixture, '2026-04-20', () =>
      fixture.post(`/v1/werkgevers/${id}/gebeurtenissen${query}`, fact, { key: arbodienst }),
    );
  const refused = [
    { ...fix, sickSince: '2026-01-05' },
    { type: 'betwisting-ongegrond', row: 'S1-01', nth: 1, reason: 'is-gevraagd' },
  ];
  for (const fact of refused) {
    const [told, shown] = [await ask(fact), await ask(fact, '?voorbeeld=true')];
    expect([told.status, shown.status, shown.body.detail]).toEqual([422, 422, told.body.detail]);
    expect(told.body.detail).toMatch(/laat sickSince weg|heeft geen factuurregel 1/);
  }
  expect((await ask(fix, '?voorbeeld=true')).status).toBe(200);
});

test('a dispute goes along with a line that moves to another geval, and is settled there', async () => {
  // What begins within four weeks of the recovery goes on with the geval before it.
  const one = await customer({ sickAgain: '2026-02-20', minutes: 0 });
  const [{ id }] = (await linesOf(one.january, one.arbodienst)) as [Json];
  const reden = { reden: 'niet-gevraagd' };
  const made = await fixture.post(`/v1/factuurregels/${id}/betwistingen`, reden, { key: one.employer });
  expect(made.status).toBe(201);
  const parted = await partedIn(one);
  const geval = parted.body.verzuimgevalId as string;
  expect([parted.status, geval === one.january]).toEqual([201, false]);
  const shown = async (of: string) =>
    (await linesOf(of, one.employer)).map(({ betwist, gegevens: { keer, bedrag } }) => [keer, bedrag, betwist]).sort();
  expect(await shown(geval)).toEqual([[1, 120, true]]);
  expect((await shown(one.january)).map(([, , betwist]) => betwist)).toEqual([false, false]);
  await told({ ...one, geval }, '2026-04-16', {
    type: 'betwisting-ongegrond',
    row: 'S1-14',
    nth: 1,
    reason: 'is-gevraagd',
  });
  expect(await shown(geval)).toEqual([[1, 120, false]]);
});

test('what was billed of a later geval is billed once after an earlier one was erased', async () => {
  const { post, api, operatorKey } = fixture;
  const body = { naam: 'Bakkerij', email: 'hr@voorbeeld.nl', pakket: 'nn-arboned-2025/mkb-uitgebreid' };
  const { id } = (await post('/v1/werkgevers', body, { key: operatorKey })).body;
  const arbodienst = await addKey(api, id, ['arbodienst']);
  const first = await onDay(fixture, '2026-01-05', () => addGeval(fixture, '2026-01-05', arbodienst));
  const january = { geval: first.geval, arbodienst };
  const missed = async (one: Speaks, day: string) => {
    const at = `${day}T10:00:00${day < '2026-03-29' ? '+01:00' : '+02:00'}`;
    await told(one, day, { type: 'afspraak', row: 'S3-43', at });
    await told(one, day, { type: 'niet-verschenen', row: 'S3-43', at });
  };
  await missed(january, '2026-01-19');
  await onDay(fixture, '2026-02-02', () =>
    post(`/v1/verzuimgevallen/${january.geval}/herstelmeldingen`, { recoveredOn: '2026-02-02' }, { key: arbodienst }),
  );
  const again = await onDay(fixture, '2026-04-01', () =>
    post(
      '/v1/ziekmeldingen',
      { dienstverbandId: first.dienstverband, eersteZiektedag: '2026-04-01' },
      { key: arbodienst },
    ),
  );
  const april = { geval: again.body.verzuimgevalId as string, arbodienst };
  await missed(april, '2026-04-13');
  const numbers = async () => (await linesOf(april.geval, arbodienst)).map(({ gegevens }) => gegevens.keer).sort();
  expect(await numbers()).toEqual([2]);
  await inTenant(
    fixture.worker,
    id,
    (tx) => tx.$queryRaw`select wis_geval(${january.geval}::uuid, 'bewaartermijn')::text`,
  );
  await missed(april, '2026-04-20');
  expect(await numbers()).toEqual([2, 3]);
});

test('a line that came from an erased geval holds no id of that, and what is told of it is still about it', async () => {
  const one = await customer({ sickAgain: '2026-02-20', minutes: 0 });
  const cost = (minutes: number) => ({
    type: 'kostencorrectie',
    row: 'S1-14',
    nth: 1,
    minutes,
    reason: 'verkeerde-tijd',
  });
  await told({ ...one, geval: one.january }, '2026-04-09', cost(50));
  const parted = await partedIn(one);
  const geval = parted.body.verzuimgevalId as string;
  const before = await amountsOf(geval, one);
  const rowsWith = async () => {
    const texts = ['factuurregel', 'effect', 'feit'].map((table) => `select gegevens::text as text from ${table}`);
    const found = await inTenant(fixture.api, one.id, (tx) =>
      tx.$queryRawUnsafe<Array<{ text: string }>>(texts.join(' union all ')),
    );
    return found.filter(({ text }) => text.includes(one.january)).length;
  };
  expect(await rowsWith()).toBeGreaterThan(0);
  await inTenant(
    fixture.worker,
    one.id,
    (tx) => tx.$queryRaw`select wis_geval(${one.january}::uuid, 'op verzoek')::text`,
  );
  expect(await rowsWith()).toBe(0);
  expect(await amountsOf(geval, one)).toEqual(before);
  await told({ ...one, geval }, '2026-04-16', cost(30));
  expect(await amountsOf(geval, one)).toEqual([...before, ['2026-04-16', 1, -100], ['2026-04-16', 1, 60]]);
});
