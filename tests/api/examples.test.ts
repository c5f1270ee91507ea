import { randomUUID } from 'node:crypto';
import { ROUTES } from '../../api/routes';
import { type ApiFixture, addGeval, addKey, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
  // The examples tell of days up to this one.
  fixture.clock.now = Date.parse('2026-02-16T09:30:00Z');
});
afterAll(() => fixture.stop());

const isAnalysis = ({ verplichting }: { verplichting: string }) => verplichting === 'probleemanalyse';

const EXAMPLES = ROUTES.flatMap(({ method, path, auth, bodyExample }) =>
  method !== 'get' && bodyExample ? [{ method, path, auth, bodyExample }] : [],
);

/** What has to be there first, which no example can name: it has an id of its own. */
const WANTS = {
  404: new Set([
    ...['adresbevestigingen', 'dienstverbanden', 'ziekmeldingen', 'verzuimgevallen/{id}/terugnames'],
    ...['documenten/{id}/versies', 'documenten/{id}/goedkeuring', 'documenten/{id}/medische-versies'],
    ...['afspraken/{id}/afzeggingen', 'afspraken/{id}/verplaatsingen', 'afspraken/{id}/uitkomst'],
    ...['factuurregels/{id}/betwistingen', 'verzuimgevallen/{id}/toewijzingen'],
  ]),
  /** A case in another state, a doctor as author, or another package than the one that it names. */
  422: new Set([
    ...['dienstverbanden/{id}/lopende-dossiers', 'verzuimgevallen/{id}/herstelintrekkingen', 'taken/{id}/heropeningen'],
    ...[
      'verzuimgevallen/{id}/hervattingen',
      'verzuimgevallen/{id}/afspraken',
      'verzuimgevallen/{id}/medische-stukken',
      'verzuimgevallen/{id}/medische-bestanden',
      'gebruikers/{id}/afwezigheden',
      'werkgevers/{id}/gebeurtenissen',
      'verzuimgevallen/{id}/pakketwissels',
    ],
  ]),
  /** A second key. */
  403: new Set(['werkgevers/{id}/mandaten']),
};

test('the example of each route is taken as it stands, or only wants what is not there yet', async () => {
  const { a, get, post } = fixture;
  const person = await post('/v1/gebruikers', { naam: 'P', email: 'p@voorbeeld.nl', rol: 'werkgever' });
  const arbodienst = await addKey(fixture.api, a.id, ['arbodienst']);
  const unexpected: unknown[] = [];
  for (const { method, path, auth, bodyExample } of EXAMPLES) {
    const [first = '', id] = path.slice(1).split('/');
    const ofCase = ['verzuimgevallen', 'dienstverbanden', 'taken'].includes(first);
    const life = ofCase && id ? await addGeval(fixture) : { geval: '', dienstverband: '' };
    const known: Readonly<Record<string, () => Promise<string> | string>> = {
      werkgevers: () => a.id,
      gebruikers: () => person.body.id,
      werknemers: async () => (await get('/v1/werknemers')).body.items[0].id,
      dienstverbanden: () => life.dienstverband,
      verzuimgevallen: () => life.geval,
      taken: async () => (await get(`/v1/verzuimgevallen/${life.geval}/taken`)).body.items.find(isAnalysis).id,
      sleutels: async () => (await post('/v1/sleutels', { omschrijving: 'x', rechten: ['lezen'] })).body.id,
    };
    const filled = path.replace('{id}', id ? String(await (known[first]?.() ?? randomUUID())) : '');
    const query = auth === 'operator' && id ? `?werkgeverId=${a.id}` : '';
    const key =
      auth === 'operator' ? { key: fixture.operatorKey } : path.includes('/medische-') ? { key: arbodienst } : {};
    const { status, body } = await fixture[method](`/v1${filled}${query}`, bodyExample, key);
    const wanted = Object.entries(WANTS).find(([, paths]) => paths.has(path.slice(1)))?.[0] ?? '2';
    if (!String(status).startsWith(wanted)) unexpected.push([path, status, body.detail]);
  }
  expect(unexpected).toEqual([]);
}, 120_000);
