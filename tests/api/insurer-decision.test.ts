import { inTenant } from '../../store/in-tenant';
import { type ApiFixture, addGeval, addKey, type Json, onDay, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture?.stop());

type Customer = Awaited<ReturnType<typeof customer>>;

/** An employer under a package that pays interventions back, with a trajectory of € 845,55 in its one case. */
async function customer(more: Record<string, unknown> = {}) {
  const { post, api, operatorKey } = fixture;
  const body = { naam: 'Bakkerij', email: 'hr@voorbeeld.nl', pakket: 'nbpw/zorgportaal', ...more };
  const made = await post('/v1/werkgevers', { ...body, contractbegindatum: '2026-01-01' }, { key: operatorKey });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  const { id } = made.body;
  const [employer, arbodienst] = [await addKey(api, id, ['werkgever']), await addKey(api, id, ['arbodienst'])];
  const ofCase = await onDay(fixture, '2026-01-05', () => addGeval(fixture, '2026-01-05', arbodienst));
  const one = { id, employer, arbodienst, ...ofCase };
  await told(one, '2026-02-02', { type: 'indicatie', row: 'S5-22', by: 'bedrijfsarts' });
  await told(one, '2026-02-20', { type: 'afgerond', obligation: 'S5-22' });
  await told(one, '2026-02-24', { type: 'kosten', row: 'S5-22', amount: 845.55 });
  return one;
}

const path = (geval: string) => `/v1/verzuimgevallen/${geval}/gebeurtenissen`;
function tell(one: { geval: string; arbodienst: string }, on: string, fact: object) {
  const options = { key: one.arbodienst, headers: { 'Tweede-Sleutel': fixture.operatorKey } };
  return onDay(fixture, on, () => fixture.post(path(one.geval), fact, options));
}
async function told(one: { geval: string; arbodienst: string }, on: string, fact: object) {
  const reply = await tell(one, on, fact);
  if (reply.status !== 201) throw new Error(JSON.stringify([fact, reply.body]));
}
const decision = (more: object = {}) => ({
  type: 'verzekeraar-besluit',
  row: 'S5-22',
  nth: 1,
  outcome: 'bedrag',
  amount: 600,
  reason: 'maximum-bereikt',
  ...more,
});
const refusal = { outcome: 'geweigerd', amount: undefined, reason: 'niet-verzekerd' };
const linesOf = async ({ geval, arbodienst }: Customer): Promise<Json[]> =>
  (await fixture.get(`/v1/verzuimgevallen/${geval}/factuurregels`, { key: arbodienst })).body.items;
const proposal = async ({ id, arbodienst }: Customer, periode: string) =>
  (await fixture.get(`/v1/werkgevers/${id}/factuurregels?periode=${periode}`, { key: arbodienst })).body.totaal;
const spent = async ({ geval, arbodienst }: Customer) =>
  (await fixture.get(`/v1/verzuimgevallen/${geval}/budget`, { key: arbodienst })).body.besteed;

test('what the insurer refuses is the employer’s in lines, budget, proposal and file', async () => {
  const one = await customer();
  expect(await spent(one)).toBe(0);
  await told(one, '2026-03-02', decision(refusal));
  const lines = await linesOf(one);
  const [line] = lines as [Json];
  const shown = lines.map(({ datum, crediteert, gegevens }) => [
    datum,
    crediteert,
    gegevens.bedrag,
    gegevens.bedragVerzekeraar,
    gegevens.bedragWerkgever,
    gegevens.besluitVerzekeraar,
  ]);
  expect(shown[0]).toEqual(['2026-02-20', null, 845.55, 845.55, 0, undefined]);
  expect(shown.slice(1)).toEqual(
    expect.arrayContaining([
      ['2026-03-02', line.id, -845.55, -845.55, 0, undefined],
      ['2026-03-02', null, 845.55, 0, 845.55, 'geweigerd'],
    ]),
  );
  expect(lines).toHaveLength(3);
  expect(await spent(one)).toBe(845.55);
  expect(await proposal(one, '2026-02')).toMatchObject({ bedragVerzekeraar: 845.55, bedragWerkgever: 0 });
  expect(await proposal(one, '2026-03')).toMatchObject({
    bedrag: 0,
    bedragVerzekeraar: -845.55,
    bedragWerkgever: 845.55,
  });
  const file = await fetch(`${fixture.url}/v1/werkgevers/${one.id}/factuurregels?periode=2026-03`, {
    headers: { Authorization: `Bearer ${one.arbodienst}`, Accept: 'text/csv' },
  });
  const rows = (await file.text()).split('\r\n').filter((row) => row.includes('S5-22'));
  expect(rows).toHaveLength(2);
  expect(rows).toEqual(
    expect.arrayContaining([
      expect.stringContaining(`-845.55,0.00,besluit van de verzekeraar: niet verzekerd,${line.id}`),
      expect.stringContaining('0.00,845.55,de verzekeraar vergoedt niets: niet verzekerd'),
    ]),
  );
});

test('what it pays in the end is on the line', async () => {
  const one = await customer();
  await told(one, '2026-03-02', decision());
  const last = (await linesOf(one)).find(({ gegevens }) => gegevens.besluitVerzekeraar === 'bedrag');
  expect(last?.gegevens).toMatchObject({ bedragVerzekeraar: 600, bedragWerkgever: 245.55, aandeelVerzekeraar: null });
  expect(await spent(one)).toBe(245.55);
});

test('what it refuses counts for the spending limit', async () => {
  const one = await customer({ bestedingsgrens: 845.55 });
  await told(one, '2026-03-02', { type: 'indicatie', row: 'S5-22', by: 'bedrijfsarts' });
  expect(await spent(one)).toBe(0);
  await told(one, '2026-03-03', decision(refusal));
  const budget = await fixture.get(`/v1/verzuimgevallen/${one.geval}/budget`, { key: one.employer });
  expect(budget.body).toMatchObject({ bestedingsgrens: 845.55, besteed: 845.55 });
});

describe('a decision that cannot be leaves nothing', () => {
  let one: Customer;
  beforeAll(async () => {
    one = await customer();
  });
  const refused = async (about: object, on = '2026-03-02', of: Customer = one) => {
    const before = [await linesOf(of), await facts(of)];
    const reply = await tell(of, on, decision(about));
    expect([await linesOf(of), await facts(of)]).toEqual(before);
    return [reply.status, JSON.stringify(reply.body)];
  };
  const facts = ({ id }: Customer) =>
    inTenant(fixture.api, id, (tx) => tx.feit.count({ where: { soort: 'verzekeraar-besluit' } }));

  test.each([
    ['with three decimals', { amount: 600.005 }, 400, 'hoogstens twee decimalen'],
    ['negative', { amount: -1 }, 400, 'minstens 0'],
    ['for a reason of its own', { reason: 'zomaar' }, 400, 'reason'],
    ['over the price', { amount: 845.56 }, 422, 'ten hoogste de factuurregel van € 845.55'],
    ['of a time that was not', { nth: 2 }, 422, 'deze zaak heeft geen factuurregel 2 van S5-22'],
    ['of a row that is never paid back', { row: 'S5-04' }, 422, 'komt nooit voor rekening van de verzekeraar'],
    ['of a row of another protocol', { row: 'S3-67' }, 422, 'geen regel van nbpw/zorgportaal'],
  ])('%s', async (_name, about, status, remedy) => {
    expect(await refused(about)).toEqual([status, expect.stringContaining(remedy)]);
  });

  test('of a line of another case', async () => {
    const other = {
      ...one,
      ...(await onDay(fixture, '2026-01-06', () => addGeval(fixture, '2026-01-06', one.arbodienst))),
    };
    expect(await refused({}, '2026-03-02', other)).toEqual([422, expect.stringContaining('deze zaak heeft geen')]);
    expect(await linesOf(one)).toHaveLength(1);
  });

  test('of a line that is disputed, until that is corrected', async () => {
    const disputed = await customer();
    const [line] = (await linesOf(disputed)) as [Json];
    const dispute = { reden: 'verkeerd-bedrag' };
    const reply = await fixture.post(`/v1/factuurregels/${line.id}/betwistingen`, dispute, { key: disputed.employer });
    expect(reply.status).toBe(201);
    expect(await refused({}, '2026-03-02', disputed)).toEqual([422, expect.stringContaining('is betwist')]);
    const fix = { type: 'kostencorrectie', row: 'S5-22', nth: 1, amount: 800, reason: 'betwisting' };
    await told(disputed, '2026-03-03', fix);
    await told(disputed, '2026-03-04', decision());
    expect(await spent(disputed)).toBe(200);
  });

  test('of a line that was taken back', async () => {
    const taken = await customer();
    await told(taken, '2026-03-01', {
      type: 'kostencorrectie',
      row: 'S5-22',
      nth: 1,
      withdrawn: true,
      reason: 'dubbel',
    });
    expect(await refused({}, '2026-03-02', taken)).toEqual([422, expect.stringContaining('is gecrediteerd')]);
  });

  test('told by an employer', async () => {
    const reply = await onDay(fixture, '2026-03-02', () =>
      fixture.post(path(one.geval), decision(), { key: one.employer }),
    );
    expect([reply.status, await facts(one)]).toEqual([403, 0]);
  });
});
