import { Client } from 'pg';
import { type ApiFixture, addDienstverband, addGeval, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

/** What is asked of PostgreSQL until a request is answered; each is a round trip. */
async function questionsOf(path: string, body: object): Promise<string[]> {
  const asked: string[] = [];
  const query = jest.spyOn(Client.prototype, 'query');
  const { status } = await fixture.post(path, body);
  for (const [question] of query.mock.calls as unknown as Array<[string | { text: string }]>)
    asked.push((typeof question === 'string' ? question : question.text).trim().replace(/\s+/g, ' ').slice(0, 60));
  query.mockRestore();
  expect(status).toBe(201);
  return asked;
}

test('what is taken back is looked up together with the facts of its case, in one question', async () => {
  const { geval } = await addGeval(fixture);
  const at = `/v1/verzuimgevallen/${geval}`;
  const partly = { from: '2026-01-19', incapacityPct: 50 };
  const { body } = await fixture.post(`${at}/deelherstelmeldingen`, partly);
  const asked = await questionsOf(`${at}/terugnames`, { gebeurtenisId: body.gebeurtenisId, reason: 'vergissing' });
  expect(asked.filter((question) => /^select id, volgnummer, soort/.test(question))).toHaveLength(1);
});

test('a ziekmelding asks eleven questions: the key, ten in one transaction', async () => {
  const [first, second] = [await addDienstverband(fixture), await addDienstverband(fixture)];
  // That the key was used is noted once in some minutes.
  await questionsOf('/v1/ziekmeldingen', { dienstverbandId: first, firstSickDay: '2026-01-05' });
  const asked = await questionsOf('/v1/ziekmeldingen', { dienstverbandId: second, firstSickDay: '2026-01-05' });
  expect(asked).toHaveLength(11);
  expect(asked[1]).toMatch(/^begin; select set_config\('poortwachter.werkgever'/);
  expect(asked[10]).toBe('commit');
});
