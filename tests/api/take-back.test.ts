import { randomUUID } from 'node:crypto';
import { type ApiFixture, addGeval, addKey, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
}, 120_000);
afterAll(() => fixture.stop());

const of = (geval: string, name: string) => `/v1/verzuimgevallen/${geval}/${name}`;
const tell = async (geval: string, name: string, body: object) => {
  const reply = await fixture.post(of(geval, name), body);
  expect(reply.status).toBe(201);
  return reply.body.gebeurtenisId as string;
};
const takeBack = (geval: string, gebeurtenisId: string, more = '') =>
  fixture.post(`${of(geval, 'terugnames')}${more}`, { gebeurtenisId, reason: 'vergissing' });
const statusOf = async (geval: string) => (await fixture.get(`/v1/verzuimgevallen/${geval}`)).body.status;

test('an end of the employment that does not come: the case goes on and the employment has its former last day', async () => {
  const { geval, dienstverband } = await addGeval(fixture);
  const id = await tell(geval, 'einde-dienstverband', { lastDay: '2026-01-31' });
  const employment = async () => (await fixture.get(`/v1/dienstverbanden/${dienstverband}`)).body;
  expect(await statusOf(geval)).toBe('uit-dienst');
  expect(await employment()).toMatchObject({ einddatum: '2026-01-31' });
  const shown = await takeBack(geval, id, '?voorbeeld=true');
  expect(shown).toMatchObject({ status: 200, body: { gevalStatus: { van: 'uit-dienst', naar: 'ziek' } } });
  expect(await statusOf(geval)).toBe('uit-dienst');
  expect(await takeBack(geval, id)).toMatchObject({ status: 201, body: { status: 'ziek' } });
  expect(await statusOf(geval)).toBe('ziek');
  expect(await employment()).toMatchObject({ einddatum: null });
});

test('the last day of the contract is not changed after a death, until the death is taken back', async () => {
  const { geval, dienstverband } = await addGeval(fixture);
  const id = await tell(geval, 'overlijden', { date: '2026-02-01' });
  const change = () => fixture.patch(`/v1/dienstverbanden/${dienstverband}`, { einddatum: '2026-06-30' });
  const refused = await change();
  expect([refused.status, refused.body.detail]).toEqual([422, expect.stringContaining('2026-02-01')]);
  expect(refused.body.errors).toMatchObject([{ veld: 'einddatum', melding: expect.stringContaining('overleden') }]);
  expect((await takeBack(geval, id)).status).toBe(201);
  expect(await change()).toMatchObject({ status: 200, body: { einddatum: '2026-06-30' } });
});

test('an end that was reported to UWV by hand and does not come: the preview and a task say to withdraw the report there', async () => {
  const { geval } = await addGeval(fixture);
  const id = await tell(geval, 'einde-dienstverband', { lastDay: '2026-01-12' });
  await tell(geval, 'gebeurtenissen', { type: 'afgerond', obligation: 'ziek-uit-dienst-melding' });
  const shown = await takeBack(geval, id, '?voorbeeld=true');
  expect(shown.body.uwv).toEqual([
    'UWV kreeg de melding ziek uit dienst op maandag 2 februari 2026: trek die melding in.',
  ]);
  expect(await takeBack(geval, id)).toMatchObject({ status: 201, body: { status: 'ziek' } });
  const tasks = async () =>
    (await fixture.get(`${of(geval, 'taken')}?limiet=200`)).body.items.filter(({ titel }: { titel: string }) =>
      titel.startsWith('Trek'),
    );
  const [task] = await tasks();
  expect(task).toMatchObject({ status: 'open', rol: 'werkgever', verplichting: 'ziek-uit-dienst-melding' });
  expect((await fixture.post(`/v1/taken/${task.id}/afronding`, {})).status).toBe(201);
  expect(await tasks()).toMatchObject([{ id: task.id, status: 'gedaan' }]);
});

test('a death by mistake: the case goes on, and the timeline tells both', async () => {
  const { geval } = await addGeval(fixture);
  const id = await tell(geval, 'overlijden', { date: '2026-02-01' });
  expect(await statusOf(geval)).toBe('overleden');
  expect(await takeBack(geval, id)).toMatchObject({ status: 201, body: { status: 'ziek' } });
  const { items } = (await fixture.get(`${of(geval, 'tijdlijn')}?limiet=200`)).body;
  expect(items).toContainEqual(
    expect.objectContaining({
      verplichting: 'overlijden',
      stap: 'teruggenomen',
      gegevens: expect.objectContaining({ reason: 'vergissing' }),
    }),
  );
});

test('what is of another case, was taken back already or does not exist is refused by its field, and leaves nothing', async () => {
  const [one, other] = [await addGeval(fixture), await addGeval(fixture)];
  const id = await tell(one.geval, 'overlijden', { date: '2026-02-01' });
  expect(await takeBack(other.geval, id)).toMatchObject({ status: 404 });
  expect(await takeBack(other.geval, randomUUID())).toMatchObject({ status: 404 });
  expect((await takeBack(one.geval, id)).status).toBe(201);
  const again = await takeBack(one.geval, id);
  expect(again).toMatchObject({ status: 422, body: { errors: [{ veld: 'gebeurtenisId' }] } });
  expect(again.body.detail).toContain('is al teruggenomen');
  const wrong = await fixture.post(of(one.geval, 'terugnames'), { gebeurtenisId: id, reason: 'zomaar' });
  expect(wrong).toMatchObject({ status: 400, body: { errors: [{ veld: 'reason' }] } });
});

test('in an employment without sickness a preview shows what taking back would do, and records nothing', async () => {
  const { dienstverband, geval } = await addGeval(fixture);
  expect((await fixture.post(of(geval, 'intrekking'), {})).status).toBe(201);
  const events = `/v1/dienstverbanden/${dienstverband}/gebeurtenissen`;
  const told = await fixture.post(events, { type: 'zwangerschap', dueDate: '2026-03-20' });
  const back = { type: 'terugname', gebeurtenisId: told.body.gebeurtenisId, reason: 'vergissing' };
  const preview = () => fixture.post(`${events}?voorbeeld=true`, back);
  const shown = await preview();
  expect(shown.status).toBe(200);
  expect(shown.body.standen).toMatchObject([{ verplichting: 'wazo-aanvraag', naar: null }]);
  expect((await preview()).body).toEqual(shown.body);
  expect((await fixture.post(events, back)).status).toBe(201);
});

test('of the contract of an employer a request is taken back, and what it shares with its cases is not', async () => {
  const asked = { naam: 'Werkgever', email: 'hr@voorbeeld.example', pakket: 'asr-arboned-2024/arbobegeleiding' };
  const { id } = (await fixture.post('/v1/werkgevers', asked, { key: fixture.operatorKey })).body;
  const key = await addKey(fixture.api, id, ['arbodienst']);
  const ofContract = (fact: object) => fixture.post(`/v1/werkgevers/${id}/gebeurtenissen`, fact, { key });
  const help = { type: 'verzoek', row: 'S2-53', by: 'preventiemedewerker' };
  const told = await ofContract(help);
  expect(told.status).toBe(201);
  expect((await ofContract(help)).status).toBe(422);
  const back = { type: 'terugname', gebeurtenisId: told.body.gebeurtenisId, reason: 'vergissing' };
  expect((await ofContract(back)).status).toBe(201);
  expect((await ofContract(help)).status).toBe(201);
  const left = await ofContract({ type: 'vertrek-arbodienst' });
  const shared = await ofContract({ ...back, gebeurtenisId: left.body.gebeurtenisId });
  expect(shared).toMatchObject({ status: 422, body: { detail: expect.stringMatching(/geldt ook voor de/) } });
});
