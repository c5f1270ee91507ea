import { naming } from '../support/naming';
import { type ApiFixture, onDay, startApiFixture } from './fixture';

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
