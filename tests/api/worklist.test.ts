import { naming } from '../support/naming';
import { type ApiFixture, addGeval, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
}, 120_000);
afterAll(() => fixture.stop());

test('a report is answered with what it changed: the next duty, tasks that opened and closed, messages to come', async () => {
  const { geval } = await addGeval(fixture);
  const path = `/v1/verzuimgevallen/${geval}/documenten`;
  const { body } = await fixture.post(path, { type: 'probleemanalyse', mogelijkheden: true });
  expect(body.gevolgen).toMatchObject({
    volgendePlicht: { verplichting: 'plan-van-aanpak', naam: 'Plan van aanpak', dagenOver: expect.any(Number) },
    takenGeopend: [{ titel: 'Plan van aanpak', rol: 'werkgever' }],
    takenGesloten: [expect.objectContaining({ status: 'gedaan' })],
  });
  expect(body.gevolgen.berichten).toContainEqual(
    expect.objectContaining({ verplichting: 'plan-van-aanpak', stap: 'opening', ontvanger: 'werkgever' }),
  );
});

test('lists are a worklist: whose, what comes next and by when', async () => {
  const { geval } = await addGeval(fixture);
  const cases = await fixture.get('/v1/verzuimgevallen?limiet=200');
  expect(cases.body.items.find(({ id }: { id: string }) => id === geval)).toMatchObject({
    werknemer: expect.any(String),
    werkgever: expect.any(String),
    proef: false,
    volgendePlicht: { verplichting: 'probleemanalyse', dagenOver: expect.any(Number) },
  });
  const tasks = await fixture.get('/v1/taken?rol=bedrijfsarts');
  expect(tasks.body.items.length).toBeGreaterThan(0);
  for (const task of tasks.body.items)
    naming(task.titel, () => {
      expect(task).toMatchObject({ rol: 'bedrijfsarts', werknemer: expect.any(String) });
    });
});

test('each line of the timeline is a sentence', async () => {
  const { geval } = await addGeval(fixture);
  const { items } = (await fixture.get(`/v1/verzuimgevallen/${geval}/tijdlijn`)).body;
  expect(items.length).toBeGreaterThan(0);
  for (const { zin } of items) expect(zin).toMatch(/^[A-Z].*\.$/);
  expect(items.map(({ zin }: { zin: string }) => zin).join('\n')).toContain(
    'Bevestiging aan de werkgever: ziekmelding',
  );
});
