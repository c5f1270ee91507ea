import { naming } from '../support/naming';
import { type ApiFixture, addGeval, type Json, startApiFixture } from './fixture';

let fixture: ApiFixture;
let openApi: Json;
beforeAll(async () => {
  fixture = await startApiFixture();
  openApi = (await fixture.get('/v1/openapi.json', { key: null })).body;
});
afterAll(() => fixture.stop());

/** What each sends, and the field that the refusal names: one that was sent, as it was called there. */
const REFUSED: ReadonlyArray<[path: string, body: object, field: string | null]> = [
  ['overlijden', { date: '2026-02-20' }, 'date'],
  ['overlijden', { datum: '2026-02-20' }, 'datum'],
  [
    'correcties',
    { soort: 'eerste-ziektedag', eersteZiektedag: '2026-03-01', reden: 'verkeerd-doorgegeven' },
    'eersteZiektedag',
  ],
  ['herstelintrekkingen', {}, null],
  ['hervattingen', {}, null],
];

test.each(REFUSED)(
  'a refusal of %s %j names what was sent, in its words, at once and at its own address later',
  async (path, body, field) => {
    const { geval } = await addGeval(fixture);
    const reply = await fixture.post(`/v1/verzuimgevallen/${geval}/${path}`, body);
    expect([404, 422]).toContain(reply.status);
    expect(reply.body.errors?.map(({ veld }: { veld: string }) => veld) ?? null).toEqual(field && [field]);
    await expectDocumented(reply.body.documentatie);
    const own = await fixture.get(reply.body.uitkomst);
    expect(own.body).toMatchObject({ status: 'geweigerd', code: reply.body.code, field });
    await expectDocumented(own.body._links.documentatie.href);
  },
);

/** The page is there, and what it is to scroll to stands in the document that it shows. */
async function expectDocumented(link: string): Promise<void> {
  const [page = '', anchor = ''] = link.split('#/');
  expect((await fetch(`${fixture.url}${page}`)).status).toBe(200);
  const [tag, operationId] = anchor.split('/');
  const operations = Object.values(openApi.paths as Json).flatMap((item) => Object.values(item as Json));
  expect(openApi.tags).toContainEqual({ name: tag });
  if (operationId) expect(operations).toContainEqual(expect.objectContaining({ operationId, tags: [tag] }));
}

test('a refused ziekmelding too', async () => {
  const { dienstverband } = await addGeval(fixture);
  const again = { dienstverbandId: dienstverband, firstSickDay: '2026-01-12' };
  const { status, body } = await fixture.post('/v1/ziekmeldingen', again);
  expect([status, body.errors.map(({ veld }: { veld: string }) => veld)]).toEqual([422, ['firstSickDay']]);
  const own = await fixture.get(body.uitkomst);
  expect(own.body).toMatchObject({
    status: 'geweigerd',
    code: body.code,
    field: 'firstSickDay',
    veld: 'eersteZiektedag',
  });
});

test('every other problem links to the page that tells of it too', async () => {
  const { geval } = await addGeval(fixture);
  const wrong = [
    await fixture.post(`/v1/verzuimgevallen/${geval}/overlijden`, {}),
    await fixture.post(`/v1/verzuimgevallen/${geval}/overlijden`, { date: '2026-01-10' }, { key: null }),
    await fixture.get(`/v1/verzuimgevallen/${crypto.randomUUID()}`),
    await fixture.post(`/v1/verzuimgevallen/${geval}/terugnames`, {
      gebeurtenisId: crypto.randomUUID(),
      reason: 'dubbel',
    }),
  ];
  for (const { body, status } of wrong) await naming(status, () => expectDocumented(body.documentatie));
  expect((await fixture.get('/v1/bestaat-niet')).body.documentatie).toBe('/documentatie');
});
