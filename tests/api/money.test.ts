// Longer than 300 lines: price lists, lines, budget and reimbursement of one life, in the order in which they come about.
import { inTenant } from '../../store/in-tenant';
import { type ApiFixture, addGeval, addKey, call, type Json, onDay, startApiFixture, type Tenant } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture?.stop());

type Customer = Tenant & { geval: string; dienstverband: string; employer: string; arbodienst: string };

/** An employer under a package, with one case. */
async function customer(pakket: string, more: Record<string, unknown> = {}): Promise<Customer> {
  const { post, api, operatorKey } = fixture;
  const made = await post(
    '/v1/werkgevers',
    { naam: 'Bakkerij', email: 'hr@voorbeeld.nl', pakket, contractbegindatum: '2026-01-01', ...more },
    { key: operatorKey },
  );
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  const { id, apiSleutel: key } = made.body;
  const [employer, arbodienst] = [await addKey(api, id, ['werkgever']), await addKey(api, id, ['arbodienst'])];
  return {
    id,
    key,
    employer,
    arbodienst,
    ...(await onDay(fixture, '2026-01-05', () => addGeval(fixture, '2026-01-05', arbodienst))),
  };
}

async function tell({ geval, arbodienst }: Customer, type: string, more: Record<string, unknown>, on = '2026-01-07') {
  const reply = await onDay(fixture, on, () =>
    fixture.post(
      `/v1/verzuimgevallen/${geval}/gebeurtenissen`,
      { type, ...more },
      { key: arbodienst, headers: { 'Tweede-Sleutel': fixture.operatorKey } },
    ),
  );
  if (reply.status !== 201) throw new Error(`${type}: ${JSON.stringify(reply.body)}`);
}

const LISTS = {
  lijsten: [
    {
      vanaf: '2026-01-01',
      jaarprijs: 120,
      btw: { berekening: 'geheel', percentage: 21 },
      prijzen: [{ rij: 'S1-14', per: 'uur', bedrag: 120 }],
    },
  ],
};
const setPrices = (one: Customer, lists: unknown = LISTS, key = one.arbodienst) =>
  onDay(fixture, '2026-01-06', () => fixture.patch(`/v1/werkgevers/${one.id}/prijslijsten`, lists, { key }));
const linesOf = async ({ geval, arbodienst }: Customer, key = arbodienst) =>
  (await fixture.get(`/v1/verzuimgevallen/${geval}/factuurregels`, { key })).body.items;
const proposal = ({ id, arbodienst }: Customer, periode: string, key = arbodienst) =>
  fixture.get(`/v1/werkgevers/${id}/factuurregels?periode=${periode}`, { key });

test('a call of 25 minutes is on the bill at the price that was agreed, to the cent', async () => {
  const one = await customer('mkbasics-2026/P4');
  expect((await setPrices(one)).body).toMatchObject(LISTS);
  await tell(one, 'besteding', { row: 'S1-14', minutes: 25 });
  const [line] = await linesOf(one);
  expect(line).toMatchObject({
    rij: 'S1-14',
    datum: '2026-01-07',
    betwist: false,
    crediteert: null,
    gegevens: {
      code: 'PCA',
      grondslag: 'tijd',
      aantal: 25,
      eenheid: 'MIN',
      prijs: 120,
      prijsPer: 60,
      bedrag: 50,
      btw: 10.5,
      btwPercentage: 21,
      btwCategorie: 'S',
      bedragWerkgever: 50,
      bedragVerzekeraar: 0,
      pakket: 'mkbasics-2026/P4',
    },
  });
});

test('a line waits for its price and gets it with the price list', async () => {
  const one = await customer('mkbasics-2026/P4');
  await tell(one, 'besteding', { row: 'S1-14', minutes: 30 });
  expect((await linesOf(one))[0].gegevens).toMatchObject({ bedrag: null, prijs: null, minuten: 30 });
  expect((await proposal(one, '2026-01')).body.totaal).toMatchObject({ bedrag: 0, regelsZonderPrijs: 2 });
  const options = { headers: { Authorization: `Bearer ${one.arbodienst}`, Accept: 'text/csv' } };
  const file = await fetch(`${fixture.url}/v1/werkgevers/${one.id}/factuurregels?periode=2026-01`, options);
  expect((await file.text()).match(/de bron noemt geen prijs/g)).toHaveLength(2);
  await setPrices(one);
  await fixture.cases.wake({ werkgeverId: one.id, dienstverbandId: one.dienstverband });
  expect(await linesOf(one)).toMatchObject([{ gegevens: { bedrag: 60, prijs: 120 } }]);
});

test('a correction leaves the line, takes it back and puts another in its place', async () => {
  const one = await customer('mkbasics-2026/P4');
  await setPrices(one);
  await tell(one, 'besteding', { row: 'S1-14', minutes: 25 });
  const fix = { row: 'S1-14', nth: 1, amount: 30, reason: 'verkeerd-bedrag' };
  await tell(one, 'kostencorrectie', fix, '2026-02-03');
  const [line, ...others] = await linesOf(one);
  expect(line.gegevens.bedrag).toBe(50);
  const credit = others.find(({ crediteert }: { crediteert: string | null }) => crediteert !== null);
  expect(credit).toMatchObject({ crediteert: line.id, datum: '2026-02-03', gegevens: { bedrag: -50, btw: -10.5 } });
  expect(others.map(({ gegevens }: { gegevens: { bedrag: number } }) => gegevens.bedrag).sort()).toEqual([-50, 30]);
  expect((await proposal(one, '2026-02')).body.totaal).toMatchObject({ bedrag: -20, bedragWerkgever: -20 });
});

test('work that was told by mistake is taken off the bill when that is taken back, and billed when it is done after all', async () => {
  const one = await customer('mkbasics-2026/P4');
  await setPrices(one);
  await tell(one, 'besteding', { row: 'S1-14', minutes: 25 });
  const { id } = await inTenant(fixture.api, one.id, (tx) =>
    tx.feit.findFirstOrThrow({ where: { soort: 'besteding' } }),
  );
  const path = `/v1/verzuimgevallen/${one.geval}/terugnames`;
  const reply = await onDay(fixture, '2026-02-03', () =>
    fixture.post(path, { gebeurtenisId: id, reason: 'vergissing' }, { key: one.arbodienst }),
  );
  expect(reply.status).toBe(201);
  const amounts = async () =>
    (await linesOf(one)).map(({ gegevens }: { gegevens: { bedrag: number } }) => gegevens.bedrag).sort();
  expect(await amounts()).toEqual([-50, 50]);
  expect((await proposal(one, '2026-02')).body.totaal).toMatchObject({ bedrag: -50, bedragWerkgever: -50 });
  await tell(one, 'besteding', { row: 'S1-14', minutes: 30 }, '2026-02-04');
  expect(await amounts()).toEqual([-50, 50, 60]);
});

test.each([
  [{ amount: 12.505 }, 'hoogstens twee decimalen'],
  [{ amount: -1 }, 'minstens 0'],
  [{ amount: 10, currency: 'USD' }, 'currency'],
])('a cost of %j is refused and leaves nothing', async (cost, remedy) => {
  const one = await customer('mkbasics-2026/P4');
  const path = `/v1/verzuimgevallen/${one.geval}/gebeurtenissen`;
  const reply = await fixture.post(path, { type: 'kosten', row: 'S1-14', ...cost }, { key: one.arbodienst });
  expect([reply.status, JSON.stringify(reply.body)]).toEqual([400, expect.stringContaining(remedy)]);
  const facts = await inTenant(fixture.api, one.id, (tx) => tx.feit.count({ where: { soort: 'kosten' } }));
  expect(facts).toBe(0);
});

describe('price lists', () => {
  const list = (vanaf: string, tot: string | null = null) => ({ vanaf, tot, prijzen: [] });
  test.each([
    [
      'a gap',
      [list('2025-01-01', '2025-12-30'), list('2026-01-01')],
      'laat deze beginnen op woensdag 31 december 2025',
    ],
    [
      'an overlap',
      [list('2025-01-01', '2026-01-01'), list('2026-01-01')],
      'laat die eindigen op woensdag 31 december 2025',
    ],
    ['three decimals', [{ ...list('2026-01-01'), jaarprijs: 1.005 }], 'twee decimalen'],
    [
      'a rate of VAT in three decimals',
      [{ ...list('2026-01-01'), btw: { berekening: 'geheel', percentage: 9.125 } }],
      'twee decimalen',
    ],
  ])('with %s are refused in one sentence with the remedy', async (_what, lijsten, remedy) => {
    const one = await customer('mkbasics-2026/P4');
    await setPrices(one);
    const reply = await setPrices(one, { lijsten });
    expect([reply.status, reply.body.detail]).toEqual([400, expect.stringContaining(remedy)]);
    const kept = await fixture.get(`/v1/werkgevers/${one.id}/prijslijsten`, { key: one.employer });
    expect(kept.body).toMatchObject(LISTS);
  });

  test('that two set at once come one after the other, so that none overlap', async () => {
    const one = await customer('mkbasics-2026/P4');
    const wishes = ['2026-01-01', '2026-01-01', '2026-02-01', '2026-03-01'].map((vanaf) => ({
      lijsten: [list(vanaf)],
    }));
    const path = `/v1/werkgevers/${one.id}/prijslijsten`;
    const replies = await Promise.all(wishes.map((lists) => fixture.patch(path, lists, { key: one.arbodienst })));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await fixture.get(path, { key: one.employer })).body.lijsten).toHaveLength(1);
  });

  test('are set by the arbodienst alone, and nobody sees those of another', async () => {
    const [one, other] = [await customer('mkbasics-2026/P4'), await customer('mkbasics-2026/P4')];
    expect((await setPrices(one, LISTS, one.employer)).status).toBe(403);
    expect((await setPrices(one, LISTS, other.arbodienst)).status).toBe(404);
    expect((await fixture.get(`/v1/werkgevers/${one.id}/prijslijsten`, { key: other.employer })).status).toBe(404);
  });
});

describe('the proposal of a month', () => {
  test('has the yearly fee, the implementation fee, and what was done, with totals that can be added up', async () => {
    const one = await customer('asr-arboned-2024/arbobegeleiding');
    const { body } = await proposal(one, '2026-01');
    expect(body.regels).toMatchObject([
      {
        omschrijving: 'Jaarprijs per werknemer',
        datum: '2026-01-01',
        gegevens: { aantal: 1, prijs: 159.95, bedrag: 159.95, regel: 'S2-R05' },
      },
    ]);
    expect(body.totaal).toMatchObject({
      bedrag: 159.95,
      bedragWerkgever: 159.95,
      regelsZonderPrijs: 0,
      regelsZonderBtw: 1,
    });
  });

  describe('under a yearly fee of € 159,95', () => {
    const feesOf = async (one: Customer, periode: string) =>
      (await proposal(one, periode)).body.regels
        .filter(({ rij }: Json) => rij === null)
        .map(({ datum, gegevens }: Json) => [datum, gegevens.deel, gegevens.aantal, gegevens.bedrag]);
    const ASR = 'asr-arboned-2024/arbobegeleiding';
    const NN = 'nn-arboned-2025/mkb-uitgebreid';

    test.each([
      ['of whom the last day is told', 'einde-dienstverband', { lastDay: '2026-03-31' }],
      ['of whom the death is told', 'overlijden', { date: '2026-03-31' }],
    ])('gives it back of who leaves, %s, and asks none the year after', async (_what, type, more) => {
      const one = await customer(ASR);
      await tell(one, type, more, '2026-04-02');
      // From 1 April to 31 December: 275 days of 365.
      expect(await feesOf(one, '2026-03')).toEqual([['2026-03-31', 'uitstroom', -275, -120.51]]);
      expect(await feesOf(one, '2027-01')).toEqual([]);
    });

    test('asks none of an employer that left, until it comes back under another package', async () => {
      const one = await customer(ASR);
      const ofContract = (on: string, fact: object) =>
        onDay(fixture, on, () =>
          fixture.post(`/v1/werkgevers/${one.id}/gebeurtenissen`, fact, { key: one.arbodienst }),
        );
      expect((await ofContract('2026-03-02', { type: 'vertrek-arbodienst' })).status).toBe(201);
      expect(await feesOf(one, '2026-01')).toEqual([['2026-01-01', 'jaarprijs', 1, 159.95]]);
      expect(await feesOf(one, '2027-01')).toEqual([]);
      expect((await ofContract('2027-06-01', { type: 'pakketwissel', package: NN })).status).toBe(201);
      expect([await feesOf(one, '2027-01'), (await feesOf(one, '2028-01')).length]).toEqual([[], 1]);
      // From 1 June to 31 December: 214 days of 365.
      expect((await feesOf(one, '2027-06')).map(([on, kind, days]: Json[]) => [on, kind, days])).toEqual([
        ['2027-06-01', 'instroom', 214],
      ]);
    });

    test('counts an employee with two employments once', async () => {
      const one = await customer(ASR);
      const { werknemerId } = await inTenant(fixture.api, one.id, (tx) =>
        tx.dienstverband.findFirstOrThrow({ where: { id: one.dienstverband } }),
      );
      const second = { werknemerId, begindatum: '2025-05-01' };
      expect((await fixture.post('/v1/dienstverbanden', second, { key: one.employer })).status).toBe(201);
      expect(await feesOf(one, '2026-01')).toEqual([['2026-01-01', 'jaarprijs', 1, 159.95]]);
    });
  });

  test('has € 77,50 once for 31 employees under mkbasics, and nothing for 30', async () => {
    const [big, small] = [31, 30].map((aantalWerknemers) => customer('mkbasics-2026/P1', { aantalWerknemers }));
    const once = async (one: Promise<Customer> | undefined) =>
      (await proposal((await one) as Customer, '2026-01')).body.regels.filter(
        ({ gegevens }: { gegevens: { deel: string } }) => gegevens.deel === 'implementatie',
      );
    expect(await once(big)).toMatchObject([{ gegevens: { aantal: 31, prijs: 2.5, bedrag: 77.5 } }]);
    expect(await once(small)).toEqual([]);
  });

  test('goes by the number of employees when the contract began, whatever it is since', async () => {
    const one = await customer('mkbasics-2026/P1', { aantalWerknemers: 30 });
    const change = (on: string, fields: object) =>
      onDay(fixture, on, () => fixture.patch(`/v1/werkgevers/${one.id}`, fields, { key: one.employer }));
    const once = async () =>
      (await proposal(one, '2026-01')).body.regels
        .filter(({ gegevens }: Json) => gegevens.deel === 'implementatie')
        .map(({ gegevens }: Json) => gegevens.aantal);
    for (const aantalWerknemers of [40, 50])
      expect((await change('2026-09-01', { aantalWerknemers })).body).toMatchObject({ aantalWerknemers });
    expect((await change('2026-09-02', { naam: 'Bakkerij Twee' })).status).toBe(200);
    expect(await once()).toEqual([]);
    const begun = { contractbegindatum: '2026-01-01', aantalWerknemers: 41 };
    expect((await change('2026-09-03', begun)).status).toBe(200);
    expect(await once()).toEqual([41]);
  });

  test('has the number that was told before the contract began', async () => {
    const one = await customer('mkbasics-2026/P1', { aantalWerknemers: 30, contractbegindatum: '2026-03-01' });
    const path = `/v1/werkgevers/${one.id}`;
    const changed = await onDay(fixture, '2026-02-27', () =>
      fixture.patch(path, { aantalWerknemers: 40 }, { key: one.employer }),
    );
    expect(changed.status).toBe(200);
    const { body } = await proposal(one, '2026-03');
    expect(body.regels.map(({ gegevens }: Json) => [gegevens.deel, gegevens.bedrag])).toContainEqual([
      'implementatie',
      100,
    ]);
  });

  test('has in each line a quantity and a price that come to its amount, whatever it is counted in', async () => {
    const one = await customer('mkbasics-2026/P4', { aantalWerknemers: 31 });
    await setPrices(one);
    await tell(one, 'besteding', { row: 'S1-14', minutes: 25 });
    await tell(one, 'einde-dienstverband', { lastDay: '2026-01-20' }, '2026-01-20');
    const { body } = await proposal(one, '2026-01');
    expect(body.regels.map(({ gegevens }: Json) => gegevens.eenheid).sort()).toEqual(['C62', 'C62', 'DAY', 'MIN']);
    for (const { gegevens } of body.regels) {
      const { aantal, prijs, prijsPer, bedrag } = gegevens;
      expect(((aantal * prijs) / prijsPer).toFixed(2)).toBe(bedrag.toFixed(2));
    }
  });

  test('charges the VAT of the price list over the fees too', async () => {
    const one = await customer('mkbasics-2026/P1', { aantalWerknemers: 31 });
    await setPrices(one);
    const { body } = await proposal(one, '2026-01');
    expect(body.regels.map(({ gegevens }: Json) => [gegevens.bedrag, gegevens.btw, gegevens.btwCategorie])).toEqual(
      expect.arrayContaining([
        [120, 25.2, 'S'],
        [77.5, 16.28, 'S'],
      ]),
    );
    expect(body.totaal).toMatchObject({ btw: 41.48, regelsZonderBtw: 0 });
  });

  test('has the VAT over the whole amount per rate, rounded once, and what each pays of it', async () => {
    const one = await customer('nbpw/zorgportaal');
    const prijzen = [{ rij: 'S5-22', per: 'stuk', bedrag: 1 }];
    await setPrices(one, { lijsten: [{ ...LISTS.lijsten[0], prijzen }] });
    await tell(one, 'toestemming', { purpose: 'interventie-extern', given: true });
    await tell(one, 'indicatie', { row: 'S5-22', by: 'bedrijfsarts' });
    await tell(one, 'afgerond', { obligation: 'S5-22' });
    await tell(one, 'kosten', { row: 'S5-22', amount: 100.02 });
    const { btwPerTarief, totaal } = (await proposal(one, '2026-01')).body;
    // 21% of € 120 is 25,20 and of € 100,02 is 21,0042.
    const [bedrag, btw, inclusief] = [220.02, 46.2, 266.22];
    const rate = { btwCategorie: 'S', btwPercentage: 21, btwBerekening: 'whole' };
    expect(btwPerTarief).toEqual([{ ...rate, bedrag, btw, inclusief }]);
    expect(totaal).toEqual({
      ...{ bedrag, btw, inclusief, bedragVerzekeraar: 100.02, bedragWerkgever: 120, teBetalen: 166.2 },
      ...{ regelsZonderPrijs: 0, regelsZonderBtw: 0, regelsZonderVerdeling: 0 },
    });
  });

  test('of a package without a printed price says so and leaves it out of the total', async () => {
    const one = await customer('mkbasics-2026/P3');
    const { body } = await proposal(one, '2026-01');
    expect(body.regels[0].gegevens).toMatchObject({ bedrag: null, reden: expect.stringContaining('geen prijs') });
    expect(body.totaal).toMatchObject({ bedrag: 0, regelsZonderPrijs: 1 });
  });

  test('is a file for a spreadsheet too, in which no text can be a formula', async () => {
    const one = await customer('mkbasics-2026/P4');
    await setPrices(one);
    await tell(one, 'besteding', { row: 'S1-14', minutes: 25 });
    await tell(one, 'kostencorrectie', { row: 'S1-14', nth: 1, withdrawn: true, reason: 'dubbel' });
    const at = { dienstverbandId: one.dienstverband };
    await inTenant(fixture.worker, one.id, (tx) =>
      tx.factuurregel.updateMany({ where: at, data: { omschrijving: '=cmd|"/c calc"!A1' } }),
    );
    const answer = await fetch(`${fixture.url}/v1/werkgevers/${one.id}/factuurregels?periode=2026-01`, {
      headers: { Authorization: `Bearer ${one.arbodienst}`, Accept: 'text/csv' },
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
    ]);
    const text = await answer.text();
    const [header, ...lines] = text.trimEnd().split('\r\n');
    expect(header).toContain('bedrag (BT-131)');
    expect(lines).toHaveLength(3);
    expect(text).not.toMatch(/(^|,)"?=/m);
    expect(text).toContain(`"'=cmd|""/c calc""!A1"`);
    expect(lines.filter((line) => line.includes(',-50.00,'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes(',50.00,'))).toHaveLength(1);
  });

  test.each(['2026-13', '2026', 'maart', ''])('for %j is refused', async (periode) => {
    const one = fixture.a;
    const reply = await fixture.get(`/v1/werkgevers/${one.id}/factuurregels?periode=${periode}`, { key: one.key });
    expect([reply.status, reply.body.detail]).toEqual([400, 'periode: geef een maand als JJJJ-MM, zoals 2026-03.']);
  });

  test('is nobody else’s to read', async () => {
    const one = await customer('mkbasics-2026/P4');
    expect((await proposal(one, '2026-01', fixture.b.key)).status).toBe(404);
  });
});

describe('what an employer may not know', () => {
  const secret = async () => {
    const one = await customer('alpina-2024/vov');
    const consent = { purpose: 'medische-informatie', given: true };
    await tell(one, 'toestemming', consent);
    await tell(one, 'mandaat', { scope: 'medische-informatie', given: true });
    await tell(one, 'indicatie', { row: 'S4-40' }, '2026-01-08');
    await tell(one, 'besteding', { row: 'S4-40', minutes: 20 }, '2026-01-12');
    return one;
  };

  const hiddenIn = (regels: Json[]) => regels.filter(({ gegevens }) => gegevens.deel === 'totaal');

  test('is on the bill as one total of a month, without price, number, time, row and person, and not in the case', async () => {
    const one = await secret();
    const prices = [{ rij: 'S4-40', per: 'uur', bedrag: 100.1, btw: { berekening: 'geheel' } }];
    await setPrices(one, { lijsten: [{ vanaf: '2026-01-01', prijzen: prices }] });
    await tell(one, 'indicatie', { row: 'S4-40' }, '2026-01-19');
    await tell(one, 'besteding', { row: 'S4-40', minutes: 25 }, '2026-01-20');
    expect(await linesOf(one)).toMatchObject([{ rij: 'S4-40' }, { rij: 'S4-40' }]);
    expect(await linesOf(one, one.employer)).toEqual([]);
    const [theirs, ours] = [(await proposal(one, '2026-01', one.employer)).body, (await proposal(one, '2026-01')).body];
    const [total, ...others] = hiddenIn(theirs.regels);
    expect(others).toEqual([]);
    expect(total).toMatchObject({ rij: null, verzuimgevalId: null, datum: '2026-01-31', crediteert: null });
    const told = Object.entries(total?.gegevens).filter(([, value]) => value !== null);
    // 20 and 25 minutes at € 100,10 an hour: € 33,37 and € 41,71, with the VAT of each.
    expect(Object.fromEntries(told)).toEqual({
      ...{ deel: 'totaal', bedrag: 75.08, bedragVerzekeraar: 0, bedragWerkgever: 75.08 },
      ...{ btw: 15.77, btwBerekening: 'whole', btwPercentage: 21, btwCategorie: 'S' },
    });
    expect(theirs.totaal).toEqual(ours.totaal);
    expect(JSON.stringify(theirs)).not.toMatch(/S4-40|medisch|100.1/);
    expect(ours.regels.map(({ rij }: Json) => rij)).toContain('S4-40');
    const csv = await fetch(`${fixture.url}/v1/werkgevers/${one.id}/factuurregels?periode=2026-01`, {
      headers: { 'X-API-Key': one.employer, Accept: 'text/csv' },
    });
    const [line] = (await csv.text()).split('\r\n').filter((text) => text.includes('75.08'));
    expect(line).toContain(',Overige verrichtingen van de arbodienst,,,,,,,75.08,S,21,15.77,0.00,75.08,,');
  });

  test('is nothing on the bill once it is taken back in its month, and is in none of the price lists', async () => {
    const one = await secret();
    const prices = ['S4-40', 'S4-14'].map((rij) => ({ rij, per: 'uur', bedrag: 100 }));
    await setPrices(one, { lijsten: [{ vanaf: '2026-01-01', prijzen: prices }] });
    const listed = async (key: string) =>
      (await fixture.get(`/v1/werkgevers/${one.id}/prijslijsten`, { key })).body.lijsten[0].prijzen.map(
        ({ rij }: Json) => rij,
      );
    expect([await listed(one.employer), await listed(one.arbodienst)]).toEqual([['S4-14'], ['S4-40', 'S4-14']]);
    await tell(one, 'kostencorrectie', { row: 'S4-40', nth: 1, withdrawn: true, reason: 'dubbel' }, '2026-01-20');
    const { regels, btwPerTarief } = (await proposal(one, '2026-01', one.employer)).body;
    expect([hiddenIn(regels), btwPerTarief]).toEqual([[], []]);
  });

  test('keeps its price when a key of both sides writes back what it read, and is not in the answer', async () => {
    const one = await customer('alpina-2024/vov');
    const prices = ['S4-40', 'S4-14'].map((rij) => ({ rij, per: 'uur', bedrag: 100 }));
    await setPrices(one, { lijsten: [{ vanaf: '2026-01-01', prijzen: prices }] });
    const path = `/v1/werkgevers/${one.id}/prijslijsten`;
    const both = await addKey(fixture.api, one.id);
    const rowsOf = ({ body }: { body: Json }) =>
      body.lijsten.map(({ prijzen }: Json) => prijzen.map(({ rij, bedrag }: Json) => [rij, bedrag]));
    const read = async (key: string) => rowsOf(await fixture.get(path, { key }));
    const { lijsten } = (await fixture.get(path, { key: both })).body;
    expect(rowsOf(await setPrices(one, { lijsten }, both))).toEqual([[['S4-14', 100]]]);
    expect(await read(one.arbodienst)).toEqual([
      [
        ['S4-14', 100],
        ['S4-40', 100],
      ],
    ]);
    // Also of lists that begin on other days, and where the key names the row itself.
    const [list] = lijsten;
    const two = [
      { ...list, vanaf: '2025-12-01', tot: '2026-12-31' },
      { vanaf: '2027-01-01', prijzen: [{ rij: 'S4-40', per: 'uur', bedrag: 110 }] },
    ];
    expect(rowsOf(await setPrices(one, { lijsten: two }, both))).toEqual([[['S4-14', 100]], []]);
    expect(await read(one.arbodienst)).toEqual([
      [
        ['S4-14', 100],
        ['S4-40', 100],
      ],
      [['S4-40', 110]],
    ]);
    // Who sees it drops it by leaving it out.
    await setPrices(one, { lijsten: [list] });
    expect(await read(one.arbodienst)).toEqual([[['S4-14', 100]]]);
  });

  test('is on the bill so too where the contract did it on quote, for who has no case', async () => {
    const one = await customer('alpina-2024/vov');
    const told = async (type: string, more: Record<string, unknown> = { row: 'S4-01' }) => {
      const options = { key: one.arbodienst, headers: { 'Tweede-Sleutel': fixture.operatorKey } };
      const path = `/v1/werkgevers/${one.id}/gebeurtenissen`;
      const reply = await onDay(fixture, '2026-02-03', () => fixture.post(path, { type, ...more }, options));
      expect([type, reply.status]).toEqual([type, 201]);
      const tasks = await fixture.get(`/v1/werkgevers/${one.id}/taken`, { key: one.arbodienst });
      return tasks.body.items
        .filter(({ verplichting, status }: Json) => verplichting === 'S4-01' && status === 'open')
        .map(({ rol }: Json) => rol);
    };
    expect(await told('verzoek', { row: 'S4-01', by: 'werkgever' })).toEqual(['casemanager']);
    await told('offerte', { row: 'S4-01', amount: 400 });
    expect(await told('offerte-akkoord', { row: 'S4-01', by: 'werkgever' })).toContain('bedrijfsarts');
    await told('afgerond', { obligation: 'S4-01' });
    const ofDoctor = (regels: Json[]) =>
      regels.filter(({ omschrijving }) => omschrijving === 'Verrichting van een arts').map(({ rij }) => rij);
    expect(ofDoctor((await proposal(one, '2026-02')).body.regels)).toEqual(['S4-01']);
    const { regels } = (await proposal(one, '2026-02', one.employer)).body;
    expect([ofDoctor(regels), hiddenIn(regels).map(({ gegevens }) => gegevens.bedrag)]).toEqual([[], [400]]);
  });

  test('is not there to dispute, by its own id or that of its total', async () => {
    const one = await secret();
    const [line] = await linesOf(one);
    const [total] = hiddenIn((await proposal(one, '2026-01', one.employer)).body.regels);
    const dispute = async (id: string, key: string) => {
      const reply = await fixture.post(`/v1/factuurregels/${id}/betwistingen`, { reden: 'niet-gevraagd' }, { key });
      return [reply.status, reply.body.detail];
    };
    const unknown = await dispute(one.geval, one.employer);
    expect(unknown[0]).toBe(404);
    for (const id of [line.id, total?.id]) expect(await dispute(id, one.employer)).toEqual(unknown);
    expect((await dispute(line.id, one.arbodienst))[0]).toBe(201);
  });
});

describe('a dispute', () => {
  test('marks the line, once', async () => {
    const one = await customer('mkbasics-2026/P4');
    await tell(one, 'besteding', { row: 'S1-14', minutes: 25 });
    const [{ id }] = await linesOf(one);
    const path = `/v1/factuurregels/${id}/betwistingen`;
    expect((await fixture.post(path, { reden: 'dubbel' }, { key: one.employer })).status).toBe(201);
    expect(await linesOf(one, one.employer)).toMatchObject([{ betwist: true }]);
    const again = await fixture.post(path, { reden: 'dubbel' }, { key: one.employer });
    expect([again.status, again.body.detail]).toEqual([
      422,
      'Deze regel is al betwist: wacht af wat de arbodienst ervan vindt.',
    ]);
    expect((await fixture.post(path, { reden: 'dubbel' }, { key: fixture.b.key })).status).toBe(404);
    expect((await fixture.post(path, { reden: 'zomaar' }, { key: one.employer })).status).toBe(400);
  });

  test('that comes twice at once is one', async () => {
    const one = await customer('mkbasics-2026/P4');
    await tell(one, 'besteding', { row: 'S1-14', minutes: 25 });
    const [{ id }] = await linesOf(one);
    const dispute = () =>
      fixture.post(`/v1/factuurregels/${id}/betwistingen`, { reden: 'dubbel' }, { key: one.employer });
    const replies = await Promise.all([dispute(), dispute(), dispute()]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  });

  test('of a line that was taken back, or of a credit line, is refused', async () => {
    const one = await customer('mkbasics-2026/P4');
    await setPrices(one);
    await tell(one, 'besteding', { row: 'S1-14', minutes: 25 });
    await tell(one, 'kostencorrectie', { row: 'S1-14', nth: 1, withdrawn: true, reason: 'dubbel' });
    for (const { id, crediteert } of await linesOf(one)) {
      const reply = await fixture.post(
        `/v1/factuurregels/${id}/betwistingen`,
        { reden: 'dubbel' },
        { key: one.employer },
      );
      expect([reply.status, reply.body.detail]).toEqual([
        422,
        expect.stringContaining(
          crediteert ? 'betwist de regel die zij terugneemt' : 'betwist de regel die ervoor in de plaats kwam',
        ),
      ]);
    }
    expect(await inTenant(fixture.api, one.id, (tx) => tx.betwisting.count())).toBe(0);
  });
});

describe('what the insurer pays, before ordering', () => {
  const ask = (one: Customer, rij: string, query = '', key = one.arbodienst) =>
    fixture.get(`/v1/verzuimgevallen/${one.geval}/diensten/${rij}/vergoeding${query}`, { key });

  test('is all of it under S5', async () => {
    const one = await customer('nbpw/zorgportaal');
    await tell(one, 'indicatie', { row: 'S5-22' });
    expect((await ask(one, 'S5-22', '?kosten=850.50')).body).toMatchObject({
      percentage: 100,
      bedragVerzekeraar: 850.5,
      bedragWerkgever: 0,
      teBevestigen: false,
      volgens: 'S5-22',
    });
  });

  test('is by the policy, to be confirmed, under S4', async () => {
    const one = await customer('alpina-2024/vov');
    await tell(one, 'indicatie', { row: 'S4-11' });
    expect((await ask(one, 'S4-11', '?kosten=850')).body).toMatchObject({
      percentage: null,
      bedragVerzekeraar: null,
      teBevestigen: true,
    });
  });

  test('shows the wage period that is left', async () => {
    const one = await customer('asr-arboned-2024/arbobegeleiding');
    const { body } = await onDay(fixture, '2026-02-02', () => ask(one, 'S2-36', '?kosten=850'));
    expect(body).toMatchObject({
      volgens: 'S2-37',
      percentage: 100,
      tenHoogste: true,
      resterendeLoondoorbetaling: { weken: 99 },
    });
  });

  test('is of the quote that lies there or was accepted, unless another cost is asked for', async () => {
    const one = await customer('alpina-2024/vov');
    const costs = async (query = '') => {
      const { kosten, bedragWerkgever } = (await onDay(fixture, '2026-01-08', () => ask(one, 'S4-02', query))).body;
      return [kosten, bedragWerkgever];
    };
    expect(await costs()).toEqual([null, null]);
    await tell(one, 'verzoek', { row: 'S4-02', by: 'werknemer' });
    await tell(one, 'offerte', { row: 'S4-02', amount: 400 });
    expect(await costs()).toEqual([400, 400]);
    await tell(one, 'offerte-akkoord', { row: 'S4-02' });
    expect([await costs(), await costs('?kosten=90')]).toEqual([
      [400, 400],
      [90, 90],
    ]);
    await tell(one, 'afgerond', { obligation: 'S4-02' });
    const { body } = await proposal(one, '2026-01');
    expect(body.regels.find(({ rij }: Json) => rij === 'S4-02').gegevens).toMatchObject({
      bedrag: 400,
      reden: 'de prijs van de offerte waarmee akkoord is gegeven',
    });
    expect(await costs()).toEqual([null, null]);
  });

  test('of a row of another package, and for an employer of one that it may not know, is not there', async () => {
    const one = await customer('alpina-2024/vov');
    expect((await ask(one, 'S1-14')).status).toBe(404);
    expect((await ask(one, 'S4-40', '', one.employer)).status).toBe(404);
    expect((await ask(one, 'S4-11', '?kosten=1.005')).status).toBe(400);
  });
});

test('work that would go over the spending limit waits for the approval of the employer', async () => {
  const one = await customer('mkbasics-2026/P4', { bestedingsgrens: 40 });
  await setPrices(one);
  await tell(one, 'besteding', { row: 'S1-14', minutes: 25 });
  const planned = async () =>
    (
      await onDay(fixture, '2026-02-02', () =>
        fixture.get(`/v1/verzuimgevallen/${one.geval}/plan`, { key: one.arbodienst }),
      )
    ).body.obligations.find(({ id }: { id: string }) => id === 'S1-26');
  expect(await planned()).toMatchObject({
    status: 'planned',
    statusReason: expect.stringContaining('bestedingsgrens'),
  });
  const budget = await fixture.get(`/v1/verzuimgevallen/${one.geval}/budget`, { key: one.employer });
  expect(budget.body).toEqual({ bestedingsgrens: 40, besteed: 50, regelsZonderPrijs: 0 });
  await tell(one, 'goedkeuring', { row: 'S1-26' });
  expect((await planned()).statusReason).toBeNull();
});

test('what an employer may not know of brings no case over its limit', async () => {
  const tasks: string[][] = [];
  for (const isSecret of [false, true]) {
    const one = await customer('mkbasics-2026/P1', { bestedingsgrens: 700 });
    await setPrices(one, { lijsten: [{ vanaf: '2026-01-01', prijzen: [{ rij: 'S1-26', per: 'stuk', bedrag: 100 }] }] });
    if (isSecret) await tell(one, 'kosten', { row: 'S1-37d', amount: 731.17 });
    await onDay(fixture, '2026-02-02', () =>
      fixture.cases.wake({ werkgeverId: one.id, dienstverbandId: one.dienstverband }),
    );
    const { body } = await fixture.get('/v1/taken?limiet=200', { key: one.employer });
    tasks.push(body.items.map(({ titel }: Json) => titel).sort());
    expect(tasks.at(-1)?.length).toBeGreaterThan(0);
  }
  expect(tasks[1]).toEqual(tasks[0]);
});

test('an answer in another form than the route has is refused', async () => {
  const answer = await call(`${fixture.url}/v1/werkgevers/${fixture.a.id}/factuurregels?periode=2026-01`, {
    headers: { Authorization: `Bearer ${fixture.a.key}`, Accept: 'application/pdf' },
  });
  expect([answer.status, answer.body.detail]).toEqual([
    406,
    'Deze dienst antwoordt met application/json of text/csv: pas Accept aan.',
  ]);
});
