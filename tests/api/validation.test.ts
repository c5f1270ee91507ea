import { randomUUID } from 'node:crypto';
import { sealCursor } from '../../api/cursor';
import { passesElfproef } from '../../domain/meldingen/elfproef';
import { type ApiFixture, addDienstverband, addGeval, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

test('all wrong fields are told at once, unknown ones by name', async () => {
  const reply = await fixture.post('/v1/ziekmeldingen', {
    dienstverbandId: 'geen-id',
    eersteZiektedag: '2026-02-30',
    verwachteDuurDagen: '14',
    oorzaak: 'griep',
    diagnose: 'x',
  });
  expect(reply.status).toBe(400);
  expect(reply.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
  expect(reply.body).toMatchObject({
    type: 'urn:poortwachter:fout:ongeldig',
    title: 'Ongeldige invoer',
    status: 400,
    detail: expect.any(String),
    instance: expect.any(String),
  });
  expect(reply.body.errors.map((error: { veld: string }) => error.veld).sort()).toEqual([
    'diagnose',
    'dienstverbandId',
    'eersteZiektedag',
    'oorzaak',
    'verwachteDuurDagen',
  ]);
  expect(reply.body.errors).toContainEqual({ veld: 'oorzaak', melding: 'onbekend veld: oorzaak; laat het weg' });
  expect(reply.body.errors).toContainEqual({ veld: 'verwachteDuurDagen', melding: 'verwacht een getal' });
  expect(fixture.cases.sent).toHaveLength(0);
});

test.each([
  [
    '/v1/werknemers',
    { naam: '', geboortedatum: '1980-13-01', bsn: '123456789', email: 'geen', iban: 'NL14TEST0123456789' },
    ['bsn', 'email', 'geboortedatum', 'iban', 'naam'],
  ],
  [
    '/v1/werknemers',
    { naam: 'x', geboortedatum: '1980-01-01', telefoon: 'zij is depressief', personeelsnummer: 'ziek van stress' },
    ['personeelsnummer', 'telefoon'],
  ],
  ['/v1/gebruikers', { naam: 'x', email: 'x@voorbeeld.nl', rol: 'werkgever', telefoon: 'burn-out' }, ['telefoon']],
  ['/v1/werknemers', { naam: 'Regel\neinde', geboortedatum: '1980-01-01' }, ['naam']],
  ['/v1/werknemers', { naam: 'nul\u0000', geboortedatum: '1980-01-01' }, ['naam']],
  [
    '/v1/dienstverbanden',
    { werknemerId: randomUUID(), begindatum: '2020-01-01', einddatum: '2019-01-01' },
    ['einddatum'],
  ],
  ['/v1/gebruikers', { naam: 'x', email: 'x@voorbeeld.nl', rol: 'baas' }, ['rol']],
  // 65 characters before the @: no server takes it.
  ['/v1/werknemers', { naam: 'x', geboortedatum: '1980-01-01', email: `${'a'.repeat(65)}@voorbeeld.nl` }, ['email']],
  ['/v1/ziekmeldingen', [], ['invoer']],
])('%s refuses %j', async (path, body, fields) => {
  const reply = await fixture.post(path as string, body);
  expect(reply.status).toBe(400);
  expect(reply.body.errors.map((error: { veld: string }) => error.veld).sort()).toEqual(fields);
});

test('below a case every body is checked too', async () => {
  const { geval } = await addGeval(fixture);
  const sent = fixture.cases.sent.length;
  const at = `/v1/verzuimgevallen/${geval}`;
  for (const [path, body, veld] of [
    ['herstelmeldingen', {}, 'recoveredOn'],
    ['herstelmeldingen', { hersteldOp: 'gisteren' }, 'hersteldOp'],
    [
      'deelherstelmeldingen',
      { vanaf: '2026-01-20', arbeidsongeschiktheidspercentage: 100 },
      'arbeidsongeschiktheidspercentage',
    ],
    ['correcties', { soort: 'naam' }, 'soort'],
    ['correcties', { soort: 'hersteldatum', reden: 'verkeerd-doorgegeven' }, 'hersteldOp'],
    ['intrekking', { reden: 'x' }, 'reden'],
    ['documenten', { soort: 'probleemanalyse' }, 'mogelijkheden'],
    ['documenten', { soort: 'diagnose' }, 'soort'],
    ['gebeurtenissen', { type: 'ziekmelding', firstSickDay: '2026-01-05' }, 'type'],
    ['gebeurtenissen', { type: 'verwachting', on: '2026-01-05' }, 'on'],
  ] as const) {
    const reply = await fixture.post(`${at}/${path}`, body);
    expect([path, reply.status, reply.body.errors?.map((error: { veld: string }) => error.veld)]).toEqual([
      path,
      400,
      [veld],
    ]);
  }
  expect(fixture.cases.sent).toHaveLength(sent);
});

test('a number beyond what the database keeps is told or not there, never a fault of ours', async () => {
  const { geval } = await addGeval(fixture);
  const { get, post, a } = fixture;
  const made = await post(`/v1/verzuimgevallen/${geval}/stukken`, {
    kind: 'concept-plan-van-aanpak',
    language: 'nl',
    answers: { goal: 'eigen-werk' },
  });
  expect(made.status).toBe(201);
  for (const n of [2_147_483_648, 53_929_337_603_745, 1e300])
    expect([n, (await get(`/v1/documenten/${made.body.id}/versies/${n}`)).status]).toEqual([n, 404]);
  const beyond = sealCursor(2_147_483_648);
  expect((await get(`/v1/werkgevers/${a.id}/gebeurtenissen?na=${beyond}`)).status).toBe(400);
  const spent = { type: 'besteding', row: 'S1-14', minutes: 1e12 };
  expect((await post(`/v1/verzuimgevallen/${geval}/gebeurtenissen`, spent)).body.errors).toMatchObject([
    { veld: 'minutes' },
  ]);
});

test('a preview needs no Idempotency-Key, but takes no wrong one', async () => {
  const { geval } = await addGeval(fixture);
  const path = `/v1/verzuimgevallen/${geval}/correcties?voorbeeld=true`;
  const wish = { type: 'correctie-eerste-ziektedag', firstSickDay: '2026-01-06', reason: 'verkeerd-doorgegeven' };
  const ask = (idempotencyKey: string | null) => fixture.post(path, wish, { idempotencyKey });
  expect((await ask(null)).status).toBe(200);
  expect((await ask('met spaties')).body.errors).toMatchObject([{ veld: 'Idempotency-Key' }]);
});

test('a type that an address does not take is answered with those that it takes', async () => {
  const { geval } = await addGeval(fixture);
  const { body } = await fixture.post(`/v1/verzuimgevallen/${geval}/correcties`, { type: 'correctie' });
  expect(body.errors).toEqual([
    { veld: 'type', melding: 'onbekend; kies uit: correctie-eerste-ziektedag, correctie-hersteldatum' },
  ]);
});

test('queries are checked as well', async () => {
  const { geval } = await addGeval(fixture);
  const { get } = fixture;
  for (const [path, veld] of [
    ['/v1/werknemers?limiet=201', 'limiet'],
    ['/v1/werknemers?limiet=0', 'limiet'],
    ['/v1/werknemers?pagina=2', 'pagina'],
    ['/v1/werknemers?na=onzin', 'na'],
    ['/v1/taken?status=kwijt', 'status'],
    [`/v1/verzuimgevallen/${geval}/plan?peildatum=morgen`, 'peildatum'],
    [`/v1/verzuimgevallen/${geval}/plan?peildatum=2026-01-05&peildatum=2026-01-06`, 'peildatum'],
    [`/v1/verzuimgevallen/${geval}?x=1`, 'x'],
  ] as const)
    expect((await get(path)).body.errors?.map((error: { veld: string }) => [path, error.veld])).toEqual([[path, veld]]);
});

test('a body that is no JSON, is too large or of another kind is refused as such', async () => {
  const { post } = fixture;
  expect((await post('/v1/werknemers', '{"naam":')).body).toMatchObject({ status: 400, errors: [{ veld: 'invoer' }] });
  expect((await post('/v1/werknemers', JSON.stringify({ naam: 'x'.repeat(101 * 1024) }))).body).toMatchObject({
    status: 413,
    detail: expect.stringContaining('groter dan 100 kB'),
  });
  expect(
    (await post('/v1/werknemers', 'naam=x', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }))
      .status,
  ).toBe(415);
  expect((await post('/v1/werknemers', '{}', { headers: { 'Content-Encoding': 'gzip' } })).status).toBe(415);
  expect((await fixture.get('/v1/werknemers', { headers: { Accept: 'text/html' } })).status).toBe(406);
  expect((await fixture.get('/v1/werknemers', { headers: { Accept: 'application/json' } })).status).toBe(200);
});

test('a burgerservicenummer and an account come back masked, wherever they are shown', async () => {
  const { get, logged, post } = fixture;
  const made = await post('/v1/werknemers', {
    naam: 'Willemijn Testpersoon',
    geboortedatum: '1980-02-15',
    bsn: '999990019',
    iban: 'NL62TEST0987654321',
  });
  expect(made).toMatchObject({ status: 201, body: { bsn: '*******19', iban: '**************4321' } });
  for (const text of [
    made.body,
    (await get(`/v1/werknemers/${made.body.id}`)).body,
    (await get('/v1/werknemers')).body,
  ].map((body) => JSON.stringify(body)))
    expect(text).not.toMatch(/999990019|TEST0987654321/);
  expect(logged()).not.toMatch(/999990019|TEST0987654321/);
});

test('the elfproef', () => {
  expect(['999990019', '111222333', '123456782'].map(passesElfproef)).toEqual([true, true, true]);
  expect(['999990018', '000000000', '12345678', 'a23456782', ''].map(passesElfproef)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('the log tells what was asked, never about whom', async () => {
  const { geval } = await addGeval(fixture);
  await fixture.get(`/v1/verzuimgevallen/${geval}/plan`);
  const log = fixture.logged();
  expect(log).toContain('"route":"/verzuimgevallen/{id}/plan"');
  for (const secret of ['Testpersoon', '1980-02-15', geval, fixture.a.key, 'hr@voorbeeld.nl'])
    expect(log).not.toContain(secret);
});

test('someone who has the role already is a conflict', async () => {
  const body = { naam: 'D', email: 'd@voorbeeld.nl', rol: 'eigenrisicodrager' };
  expect((await fixture.post('/v1/gebruikers', body)).status).toBe(201);
  expect(await fixture.post('/v1/gebruikers', body)).toMatchObject({
    status: 409,
    body: { type: 'urn:poortwachter:fout:conflict', errors: [{ veld: 'email' }] },
  });
  expect(await addDienstverband(fixture)).toBeTruthy();
});

test('a cursor of a year that no calendar has, and an employer that is not there, are the sender’s mistake', async () => {
  const { geval } = await addGeval(fixture);
  const na = sealCursor(['0000-01-01T00:00:00Z', geval]);
  expect((await fixture.get(`/v1/verzuimgevallen/${geval}/berichten?na=${na}`)).status).toBe(400);
  const nobody = `werkgeverId=${randomUUID()}`;
  const key = fixture.operatorKey;
  const user = { naam: 'x', email: 'x@voorbeeld.nl', rol: 'bedrijfsarts' };
  expect((await fixture.post(`/v1/gebruikers?${nobody}`, user, { key })).status).toBe(404);
  expect(
    (await fixture.post(`/v1/verzuimgevallen/${geval}/wekverzoeken?${nobody}`, { reason: 'op-verzoek' }, { key }))
      .status,
  ).toBe(404);
});

test('a refusal names a field only where it was sent', async () => {
  const { geval, dienstverband } = await addGeval(fixture);
  const { post } = fixture;
  const at = `/v1/verzuimgevallen/${geval}`;
  for (const [path, body, fields] of [
    ['/v1/ziekmeldingen', { dienstverbandId: dienstverband, firstSickDay: '2026-01-20' }, ['firstSickDay']],
    ['/v1/ziekmeldingen', { dienstverbandId: dienstverband, eersteZiektedag: '2026-01-20' }, ['eersteZiektedag']],
    [`${at}/herstelintrekkingen`, {}, undefined],
    [`${at}/herstelintrekkingen?voorbeeld=true`, {}, undefined],
    [`${at}/hervattingen`, {}, undefined],
    [`${at}/gebeurtenissen`, { type: 'hervatting' }, ['type']],
    [
      `${at}/correcties`,
      { type: 'correctie-hersteldatum', recoveredOn: '2026-01-20', reason: 'verkeerd-doorgegeven' },
      ['type'],
    ],
  ] as const) {
    const reply = await post(path, body);
    expect([path, reply.status, reply.body.errors?.map((error: { veld: string }) => error.veld)]).toEqual([
      path,
      422,
      fields,
    ]);
    expect(reply.body.detail).toMatch(/^[A-Z].+\.$/);
  }
});
