import { sealCursor } from '../../api/cursor';
import { type ApiFixture, addDienstverband, addGeval, addKey, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

/** As they come over the wire: escaped in JSON, so that the body itself is plain ASCII. */
const POISON: ReadonlyArray<[name: string, escaped: string]> = [
  ['a NUL', 'a\\u0000b'],
  ['a cut-off emoji', 'a\\ud83d'],
  ['the second half of an emoji', '\\ude00b'],
  ['a line break', 'a\\nb'],
  ['an escape character', 'a\\u001b[2J'],
  ['a C1 control character', 'a\\u0085b'],
  ['U+FFFE', 'a\\ufffe'],
  ['U+FFFF', 'a\\uffff'],
];

const errorsOf = (body: { errors?: Array<{ veld: string }> }) => body.errors?.map(({ veld }) => veld);

describe.each(POISON)('%s', (_name, escaped) => {
  test('in any text of a message is refused by field and reaches no case', async () => {
    const { geval } = await addGeval(fixture);
    const sent = fixture.cases.sent.length;
    const at = `/v1/verzuimgevallen/${geval}`;
    for (const [path, body, veld] of [
      ['correcties', `{"soort":"eerste-ziektedag","eersteZiektedag":"2026-01-06","reden":"${escaped}"}`, 'reden'],
      ['onderbrekingen', `{"reden":"${escaped}","tot":"2026-03-01"}`, 'reden'],
      ['gebeurtenissen', `{"type":"mandaat","scope":"${escaped}","given":true}`, 'scope'],
      ['gebeurtenissen', `{"type":"${escaped}"}`, 'type'],
      ['herstelmeldingen', `{"hersteldOp":"2026-01-20${escaped}"}`, 'hersteldOp'],
    ] as const) {
      const reply = await fixture.post(`${at}/${path}`, body);
      expect([path, reply.status, errorsOf(reply.body)]).toEqual([path, 400, [veld]]);
    }
    expect(fixture.cases.sent).toHaveLength(sent);
  });

  test('in the name of a field, in a nested text and in a name is refused', async () => {
    const { post } = fixture;
    const named = await post('/v1/werknemers', `{"naam":"x","geboortedatum":"1980-02-15","${escaped}":1}`);
    expect([named.status, errorsOf(named.body)]).toEqual([400, ['invoer']]);
    const person = await post('/v1/werknemers', `{"naam":"${escaped}","geboortedatum":"1980-02-15"}`);
    expect([person.status, errorsOf(person.body)]).toEqual([400, ['naam']]);
    const nested = await post('/v1/dienstverbanden', `{"werkdagen":["ma","${escaped}"]}`);
    expect([nested.status, errorsOf(nested.body)]).toEqual([400, ['werkdagen[1]']]);
  });

  test('in a query or a cursor is refused', async () => {
    const text = JSON.parse(`"${escaped}"`) as string;
    const cursor = sealCursor([JSON.parse(`"${escaped}"`), fixture.a.id]);
    expect(errorsOf((await fixture.get(`/v1/taken?na=${cursor}`)).body)).toEqual(['na']);
    // Half a character has no form in an address.
    if (/\p{Cs}/u.test(text)) return;
    expect(errorsOf((await fixture.get(`/v1/taken?status=${encodeURIComponent(text)}`)).body)).toEqual(['status']);
  });
});

test('a body nested without end is refused', async () => {
  const body = `{"naam":${'['.repeat(40_000)}${']'.repeat(40_000)}}`;
  const reply = await fixture.post('/v1/werknemers', body);
  expect(reply.status).toBe(400);
});

test('a name that turns the direction of the text is refused', async () => {
  const reply = await fixture.post('/v1/werknemers', { naam: 'Jan \u202eneslotsiK', geboortedatum: '1980-02-15' });
  expect([reply.status, errorsOf(reply.body)]).toEqual([400, ['naam']]);
});

test('the same name in another form of Unicode is kept as the same name', async () => {
  const { body } = await fixture.post('/v1/werknemers', { naam: 'Zoe\u0308 Testpersoon', geboortedatum: '1980-02-15' });
  expect(body.naam).toBe('Zo\u00eb Testpersoon');
});

describe('a signal that cannot be read', () => {
  let arbodienst: string;
  beforeAll(async () => {
    arbodienst = await addKey(fixture.api, fixture.a.id, ['arbodienst']);
  });
  const task = (dienstverbandId: string) =>
    fixture
      .get('/v1/taken?limiet=200', { key: arbodienst })
      .then(({ body }) =>
        body.items.filter(
          (one: { verplichting: string; dienstverbandId: string }) =>
            one.verplichting === 'onbegrepen-bericht' && (one.dienstverbandId ?? dienstverbandId) === dienstverbandId,
        ),
      );
  test.each<[string, Record<string, unknown>]>([
    ['an id that is a number', { id: 123, fact: { recoveredOn: '2026-01-20' } }],
    ['an id with a NUL', { id: 'a\u0000', fact: { recoveredOn: '2026-01-20' } }],
    ['an id without end', { id: 'x'.repeat(5_000) }],
    ['a sender with half an emoji', { id: 'by', by: '\ud83d', fact: { recoveredOn: '2026-01-20' } }],
    ['a fact that is a text', { id: 'text', fact: 'hersteld' }],
    ['a fact with a NUL in a field', { id: 'nul', fact: { recoveredOn: '2026-01-20', reden: '\u0000' } }],
    ['a fact with a NUL in the name of a field', { id: 'name', fact: { 'recovered\u0000On': '2026-01-20' } }],
    ['a task id that is an object', { id: 'task', taakId: {} }],
  ])('%s becomes a task once, and the case goes on', async (_name, message) => {
    const dienstverband = await addDienstverband(fixture);
    const { cases, a } = fixture;
    const address = { werkgeverId: a.id, dienstverbandId: dienstverband };
    const send = () =>
      cases.deliver({ address, type: 'herstelmelding', message: { ...message, nobodyWaits: true } as never });
    const before = (await task(dienstverband)).length;
    const first = await send();
    expect(first).toMatchObject({ accepted: false, code: 'ONGELDIG' });
    expect(await send()).toEqual(first);
    expect((await task(dienstverband)).length).toBe(before + 1);
    expect(
      await cases.deliver({
        address,
        type: 'ziekmelding',
        message: { id: 'later', fact: { firstSickDay: '2026-01-05' } },
      }),
    ).toMatchObject({ accepted: true });
  });
});
