import { inTenant } from '../../store/in-tenant';
import { naming } from '../support/naming';
import { type ApiFixture, addKey, type Json, onDay, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

/** One employee with two employments at one employer. */
async function addTwoEmployments(): Promise<[string, string]> {
  const { post } = fixture;
  const werknemer = await post('/v1/werknemers', { naam: 'Willemijn Testpersoon', geboortedatum: '1980-02-15' });
  const add = async (begindatum: string) => {
    const { body } = await post('/v1/dienstverbanden', { werknemerId: werknemer.body.id, begindatum });
    return body.id as string;
  };
  return [await add('2019-03-01'), await add('2022-09-01')];
}

const report = (dienstverbandId: string, eersteZiektedag: string) =>
  onDay(fixture, eersteZiektedag, async () => {
    const reply = await fixture.post('/v1/ziekmeldingen', { dienstverbandId, eersteZiektedag });
    expect(reply.status).toBe(201);
    return reply.body.verzuimgevalId as string;
  });

const recover = (geval: string, hersteldOp: string) =>
  onDay(fixture, hersteldOp, () => fixture.post(`/v1/verzuimgevallen/${geval}/herstelmeldingen`, { hersteldOp }));

const planOf = async (geval: string) => (await fixture.get(`/v1/verzuimgevallen/${geval}/plan`)).body;

test('two employments of one person live apart: each has its own case, dates, tasks and recovery', async () => {
  const [first, second] = await addTwoEmployments();
  const geval = await report(first, '2026-01-05');
  expect((await fixture.get(`/v1/verzuimgevallen?dienstverbandId=${second}`)).body.items).toEqual([]);

  const other = await report(second, '2026-01-19');
  expect(other).not.toBe(geval);
  const latestOf = async (id: string) =>
    (await planOf(id)).obligations.find((o: { id: string }) => o.id === 'probleemanalyse').legalLatest;
  expect([await latestOf(geval), await latestOf(other)]).toEqual(['2026-02-16', '2026-03-02']);

  expect((await recover(geval, '2026-02-02')).status).toBe(201);
  expect((await planOf(geval)).status).toBe('hersteld-bewaking');
  expect(await planOf(other)).toMatchObject({ status: 'ziek', firstSickDay: '2026-01-19', sickDay: 15 });
  const tasks = (await fixture.get(`/v1/verzuimgevallen/${other}/taken?status=open`)).body.items;
  expect(tasks.map((task: { verzuimgevalId: string }) => task.verzuimgevalId)).not.toContain(geval);
});

test('a relapse in one employment does not go on with the case of the other', async () => {
  const [first, second] = await addTwoEmployments();
  const geval = await report(first, '2026-01-05');
  await recover(geval, '2026-01-19');
  const other = await report(second, '2026-01-26');
  expect(await planOf(other)).toMatchObject({ firstSickDay: '2026-01-26', virtualFirstSickDay: '2026-01-26' });
  expect((await planOf(geval)).status).toBe('hersteld-bewaking');
});

test('frequent absence counts per employment: one illness reported for both is not two', async () => {
  const [first, second] = await addTwoEmployments();
  for (const dienstverband of [first, second]) await recover(await report(dienstverband, '2025-11-03'), '2025-11-10');
  const gevallen = [await report(first, '2026-01-12'), await report(second, '2026-01-12')];
  for (const geval of gevallen)
    await naming(geval, async () => {
      expect((await planOf(geval)).obligations.map((o: { id: string }) => o.id)).not.toContain(
        'frequent-verzuimgesprek',
      );
    });
  await recover(gevallen[0] as string, '2026-01-19');
  const third = await report(first, '2026-01-26');
  expect((await planOf(third)).obligations.map((o: { id: string }) => o.id)).toContain('frequent-verzuimgesprek');
});

describe.each(['one employer', 'two employers'])('of an employee with employments at %s', (of) => {
  test('nothing that is asked, ordered, agreed, done or billed in the one shows in the other', async () => {
    const { post, get, operatorKey } = fixture;
    const employer = async () => {
      const body = { naam: 'Bakkerij', email: 'hr@voorbeeld.nl', pakket: 'alpina-2024/vov' };
      const { id } = (await post('/v1/werkgevers', body, { key: operatorKey })).body;
      return { id: id as string, key: await addKey(fixture.api, id, ['arbodienst']) };
    };
    const first = await employer();
    const second = of === 'one employer' ? first : await employer();
    const person = { naam: 'Willemijn Testpersoon', geboortedatum: '1980-02-15' };
    const employee = async ({ key }: { key: string }) => (await post('/v1/werknemers', person, { key })).body.id;
    const known = await employee(first);
    const same = second === first ? known : await employee(second);
    const sick = async ({ key }: { key: string }, werknemerId: string, begindatum: string) => {
      const { body } = await post('/v1/dienstverbanden', { werknemerId, begindatum }, { key });
      const report = { dienstverbandId: body.id, eersteZiektedag: '2026-01-05' };
      const reply = await onDay(fixture, '2026-01-05', () => post('/v1/ziekmeldingen', report, { key }));
      return `/v1/verzuimgevallen/${reply.body.verzuimgevalId}`;
    };
    const one = await sick(first, known, '2019-03-01');
    const other = await sick(second, same, '2022-09-01');
    const VIEWS = ['plan', 'taken', 'berichten', 'tijdlijn', 'documenten', 'factuurregels', 'diensten', 'afspraken'];
    const seen = (geval: string, { key }: { key: string }) =>
      onDay(fixture, '2026-01-20', async () => {
        const views = await Promise.all(
          VIEWS.map(async (view) => [view, (await get(`${geval}/${view}`, { key })).body]),
        );
        return views as Array<[string, Json]>;
      });
    const before = await seen(other, second);
    const tell = (day: string, body: object) =>
      onDay(fixture, day, () => post(`${one}/gebeurtenissen`, body, { key: first.key }));
    const told = [
      await tell('2026-01-12', { type: 'verzoek', row: 'S4-02', by: 'werknemer' }),
      await tell('2026-01-12', { type: 'offerte', row: 'S4-02', amount: 900 }),
      await tell('2026-01-13', { type: 'offerte-akkoord', row: 'S4-02' }),
      await tell('2026-01-13', { type: 'toestemming', purpose: 'interventie-extern', given: true }),
      await tell('2026-01-14', { type: 'mandaat', scope: 'alle', given: true }),
      await tell('2026-01-14', { type: 'delegatie', to: 'pob' }),
      await tell('2026-01-15', { type: 'afspraak', row: 'S4-26a', at: '2026-02-03T10:00:00+01:00' }),
      await tell('2026-01-16', { type: 'afgerond', obligation: 'S4-02' }),
      await tell('2026-01-16', { type: 'kosten', row: 'S4-02', amount: 950 }),
      await tell('2026-01-19', { type: 'herstelmelding', recoveredOn: '2026-01-19' }),
    ];
    expect(told.map(({ status }) => status)).not.toContain(422);
    const lines = await inTenant(fixture.api, first.id, (tx) => tx.factuurregel.count());
    expect(lines).toBeGreaterThan(0);
    const after = await seen(other, second);
    for (const [i, [view, body]] of after.entries())
      await naming(view, async () => expect(body).toEqual(before[i]?.[1]));
  });
});
