import { inTenant } from '../../store/in-tenant';
import { type ApiFixture, addGeval, addKey, onDay, startApiFixture, type Tenant } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture?.stop());

const NN = 'nn-arboned-2025/mkb-uitgebreid';
/** Told on 11 March 2026, an hour before the consult, for which the protocol of NN charges. */
const AT = '2026-03-11T10:00:00+01:00';
const CANCELLED = Date.parse('2026-03-11T09:00:00+01:00');
const MARCH = { aanleidingen: ['herstel'], grond: 'artikel 4 van de overeenkomst', vanaf: '2026-03-01', tot: null };

type Customer = Tenant & { geval: string; employer: string; arbodienst: string };
type Item = Record<string, unknown>;

async function customer(): Promise<Customer> {
  const { post, api, operatorKey } = fixture;
  const body = { naam: 'Bakkerij', email: 'hr@voorbeeld.nl', pakket: NN };
  const { id, apiSleutel: key } = (await post('/v1/werkgevers', body, { key: operatorKey })).body;
  const [employer, arbodienst] = [await addKey(api, id, ['werkgever']), await addKey(api, id, ['arbodienst'])];
  const { geval } = await onDay(fixture, '2026-02-02', () => addGeval(fixture, '2026-02-02', arbodienst));
  return { id, key, employer, arbodienst, geval };
}

const agree = (one: Customer, afspraken: object[], key = one.arbodienst, day = '2026-03-02') =>
  onDay(fixture, day, () => fixture.patch(`/v1/werkgevers/${one.id}/afzegafspraken`, { afspraken }, { key }));
const tell = (one: Customer, fact: object, day = '2026-03-02') =>
  onDay(fixture, day, () =>
    fixture.post(`/v1/verzuimgevallen/${one.geval}/gebeurtenissen`, fact, { key: one.arbodienst }),
  );
const itemsOf = async ({ geval, arbodienst }: Customer, list: string, key = arbodienst): Promise<Item[]> =>
  (await fixture.get(`/v1/verzuimgevallen/${geval}/${list}`, { key })).body.items;

/** Books the consult and cancels it an hour before. */
async function cancelled(one: Customer, reason?: string): Promise<string> {
  expect((await tell(one, { type: 'afspraak', row: 'S3-43', at: AT })).status).toBe(201);
  const id = String((await itemsOf(one, 'afspraken'))[0]?.id);
  const before = fixture.clock.now;
  fixture.clock.now = CANCELLED;
  const reply = await fixture
    .post(`/v1/afspraken/${id}/afzeggingen`, { by: 'werknemer', reason }, { key: one.arbodienst })
    .finally(() => {
      fixture.clock.now = before;
    });
  expect(reply.status).toBe(201);
  return id;
}

test('what the contract exempts gives no line, and the appointment says by what', async () => {
  const one = await customer();
  expect((await agree(one, [MARCH])).body.afspraken).toEqual([MARCH]);
  const id = await cancelled(one, 'hersteld-gemeld');
  expect(await itemsOf(one, 'factuurregels')).toEqual([]);
  const charge = {
    state: 'niet-in-rekening',
    rule: 'S3-R02',
    why: 'afgezegd wegens herstel: vanaf zondag 1 maart 2026 niet in rekening volgens het contract (artikel 4 van de overeenkomst)',
  };
  expect(await itemsOf(one, 'afspraken')).toMatchObject([{ status: 'afgezegd', charge }]);
  expect((await fixture.get(`/v1/afspraken/${id}`, { key: one.arbodienst })).body.charge).toEqual(charge);
});

test.each([
  ['without an agreement', [], 'hersteld-gemeld'],
  ['of which the agreement begins later', [{ ...MARCH, vanaf: '2026-03-12' }], 'hersteld-gemeld'],
  ['for another reason', [MARCH], 'verhinderd'],
])('a late cancellation %s is charged', async (_what, afspraken, reason) => {
  const one = await customer();
  await agree(one, afspraken);
  await cancelled(one, reason);
  expect(await itemsOf(one, 'factuurregels')).toMatchObject([
    { rij: 'S3-43', datum: '2026-03-11', gegevens: { regel: 'S3-R02', deel: 'afzegging' } },
  ]);
  expect(await itemsOf(one, 'afspraken')).toMatchObject([
    { charge: { state: 'in-rekening', rule: 'S3-R02', why: null } },
  ]);
});

test('who does not come is charged, whatever was agreed on cancelling; what is planned costs nothing yet', async () => {
  const one = await customer();
  await agree(one, [MARCH]);
  await tell(one, { type: 'afspraak', row: 'S3-43', at: AT });
  expect(await itemsOf(one, 'afspraken')).toMatchObject([{ status: 'gepland', charge: null }]);
  await tell(one, { type: 'niet-verschenen', row: 'S3-43', at: AT }, '2026-03-11');
  expect(await itemsOf(one, 'factuurregels')).toMatchObject([{ rij: 'S3-43', gegevens: { regel: 'S3-R02' } }]);
  expect(await itemsOf(one, 'afspraken')).toMatchObject([
    { status: 'niet-verschenen', charge: { state: 'in-rekening' } },
  ]);
});

test.each([
  ['an occasion that none can exempt', { aanleidingen: ['no-show'] }, 'aanleidingen', 'herstel'],
  ['no occasion', { aanleidingen: [] }, 'aanleidingen', 'aanleidingen'],
  ['nothing that it follows from', { grond: '' }, 'grond', 'grond'],
  ['an end before its begin', { tot: '2026-02-28' }, 'tot', 'draai de dagen om'],
  ['an occasion twice', { aanleidingen: ['herstel', 'herstel'] }, 'aanleidingen', 'laat er één staan'],
])('an agreement with %s is refused by its field, and the one of before stays', async (_what, more, field, remedy) => {
  const one = await customer();
  await agree(one, [MARCH]);
  const reply = await agree(one, [{ ...MARCH, ...more }]);
  expect([reply.status, reply.body.detail]).toEqual([400, expect.stringContaining(remedy)]);
  expect(reply.body.errors[0].veld).toContain(field);
  const kept = await fixture.get(`/v1/werkgevers/${one.id}/afzegafspraken`, { key: one.employer });
  expect(kept.body.afspraken).toEqual([MARCH]);
});

test('a day since which an appointment was cancelled is settled: another agreement begins, or ends, after it', async () => {
  const one = await customer();
  await cancelled(one, 'hersteld-gemeld');
  const late = await agree(one, [MARCH], one.arbodienst, '2026-03-20');
  expect([late.status, late.body.detail]).toEqual([
    422,
    expect.stringContaining('laat dit ingaan of eindigen vanaf zaterdag 21 maart 2026'),
  ]);
  expect((await agree(one, [{ ...MARCH, vanaf: '2026-03-20' }], one.arbodienst, '2026-03-20')).status).toBe(200);
  expect(await itemsOf(one, 'factuurregels')).toHaveLength(1);
});

test('what was cancelled this morning stays charged as it was, and its line can be taken back', async () => {
  const one = await customer();
  await cancelled(one, 'hersteld-gemeld');
  const agreed = (vanaf: string) => agree(one, [{ ...MARCH, vanaf }], one.arbodienst, '2026-03-11');
  const today = await agreed('2026-03-11');
  expect([today.status, today.body.detail]).toEqual([422, expect.stringContaining('vanaf donderdag 12 maart 2026')]);
  expect((await agreed('2026-03-12')).status).toBe(200);
  expect(await itemsOf(one, 'afspraken')).toMatchObject([{ charge: { state: 'in-rekening' } }]);
  const withdrawn = { row: 'S3-43', nth: 1, part: 'afzegging', withdrawn: true, reason: 'coulance' };
  const reply = await tell(one, { type: 'kostencorrectie', ...withdrawn }, '2026-03-11');
  expect([reply.status, reply.body.detail]).toEqual([201, undefined]);
});

test('a line that stands is taken back whatever is agreed by now; of what never was charged there is none', async () => {
  const [one, other] = [await customer(), await customer()];
  await cancelled(one, 'hersteld-gemeld');
  const agreed = { occasions: ['herstel'], basis: 'artikel 4', from: '2026-03-01', until: null };
  await inTenant(fixture.api, one.id, (tx) =>
    tx.werkgever.update({ where: { id: one.id }, data: { afzegafspraken: [agreed] } }),
  );
  await agree(other, [MARCH]);
  await cancelled(other, 'hersteld-gemeld');
  const withdrawn = { row: 'S3-43', nth: 1, part: 'afzegging', withdrawn: true, reason: 'coulance' };
  const correct = (of: Customer) => tell(of, { type: 'kostencorrectie', ...withdrawn }, '2026-03-11');
  expect((await correct(one)).body.detail).toBeUndefined();
  expect(await itemsOf(one, 'factuurregels')).toMatchObject([
    { gegevens: { bedrag: 0, reden: 'verbeterd: coulance' } },
  ]);
  const none = await correct(other);
  expect([none.status, none.body.detail]).toEqual([422, expect.stringContaining('geen factuurregel 1 van S3-43')]);
});

test('agreements are made by the arbodienst alone, and nobody sees those of another', async () => {
  const [one, other] = [await customer(), await customer()];
  expect((await agree(one, [MARCH], one.employer)).status).toBe(403);
  expect((await agree(one, [MARCH], other.arbodienst)).status).toBe(404);
  expect((await fixture.get(`/v1/werkgevers/${one.id}/afzegafspraken`, { key: other.employer })).status).toBe(404);
});
