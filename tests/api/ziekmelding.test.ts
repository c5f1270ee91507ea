import { randomUUID } from 'node:crypto';
import { nameOfRequest } from '../../store/stable-id';
import { naming } from '../support/naming';
import { type ApiFixture, addDienstverband, addGeval, auditOf, onDay, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

test('a report of sickness opens a case, whose plan has the dates of the law', async () => {
  const { get, post } = fixture;
  const dienstverbandId = await addDienstverband(fixture);
  const reply = await post('/v1/ziekmeldingen', {
    dienstverbandId,
    eersteZiektedag: '2026-01-05',
    verwachteDuurDagen: 14,
    vangnet: false,
  });
  expect(reply).toMatchObject({
    status: 201,
    body: { status: 'ziek', eersteZiektedag: '2026-01-05', dienstverbandId, proef: false },
  });
  const location = reply.headers.get('Location') as string;
  expect(location).toBe(`/v1/verzuimgevallen/${reply.body.verzuimgevalId}`);

  const geval = await get(location);
  expect(geval).toMatchObject({
    status: 200,
    body: {
      status: 'ziek',
      eersteZiektedag: '2026-01-05',
      peildatum: '2026-02-02',
      ziektedag: 29,
      ziekteweek: 5,
      proef: false,
      dienstverbandId,
    },
  });
  const plan = await get(`${location}/plan`);
  expect(plan.body).toMatchObject({
    asOf: '2026-02-02',
    status: 'ziek',
    firstSickDay: '2026-01-05',
    geval: reply.body.verzuimgevalId,
  });
  expect(plan.body.obligations).toContainEqual(
    expect.objectContaining({ id: 'probleemanalyse', legalLatest: '2026-02-16', status: 'open' }),
  );
  const later = await get(`${location}/plan?peildatum=2026-03-01`);
  expect(later.body).toMatchObject({ asOf: '2026-03-01', sickDay: 56 });
  const one = await get(`${location}/plan/probleemanalyse`);
  expect(one.body).toEqual(plan.body.obligations.find((o: { id: string }) => o.id === 'probleemanalyse'));
  expect((await get(`${location}/plan/bestaat-niet`)).status).toBe(404);
  expect((await get(`${reply.body._links.self.href}`)).body).toMatchObject({
    status: 'aangenomen',
    verzuimgevalId: reply.body.verzuimgevalId,
  });
});

test('a first sick day on which nobody had to work is taken as told, and the answer warns of it (T-01)', async () => {
  const { post } = fixture;
  const dienstverbandId = await addDienstverband(fixture);
  const says =
    /^Let op: op zaterdag 31 januari 2026 werkt de werknemer volgens het rooster niet.*ZW art\. 29 lid 3.*\.$/;
  const saturday = await post('/v1/ziekmeldingen', { dienstverbandId, firstSickDay: '2026-01-31' });
  expect(saturday).toMatchObject({
    status: 201,
    body: { firstSickDay: '2026-01-31', waarschuwing: expect.stringMatching(says) },
  });
  const at = `/v1/verzuimgevallen/${saturday.body.verzuimgevalId}/correcties`;
  const correct = (firstSickDay: string) =>
    post(at, { type: 'correctie-eerste-ziektedag', firstSickDay, reason: 'verkeerd-doorgegeven' });
  expect((await correct('2026-01-30')).body).toMatchObject({ waarschuwing: null });
  expect((await correct('2026-01-31')).body).toMatchObject({ waarschuwing: expect.stringMatching(says) });
  const takenOver = await post(`/v1/dienstverbanden/${await addDienstverband(fixture)}/lopende-dossiers`, {
    firstSickDay: '2026-01-31',
    responsibleSince: '2026-02-02',
  });
  expect(takenOver.body).toMatchObject({ waarschuwing: expect.stringMatching(says) });
  const monday = await post('/v1/ziekmeldingen', {
    dienstverbandId: await addDienstverband(fixture),
    firstSickDay: '2026-02-02',
  });
  expect(monday.body).toMatchObject({ waarschuwing: null });
});

test('the life of a case over all its routes', async () => {
  const { get, post } = fixture;
  const { geval } = await addGeval(fixture);
  const at = `/v1/verzuimgevallen/${geval}`;
  const document = await post(`${at}/documenten`, {
    soort: 'probleemanalyse',
    gebeurdOp: '2026-01-30',
    mogelijkheden: true,
  });
  expect(document).toMatchObject({ status: 201, body: { verzuimgevalId: geval, status: 'ziek' } });
  expect((await get(document.headers.get('Location') as string)).body).toMatchObject({
    status: 'aangenomen',
    gebeurtenisId: document.body.gebeurtenisId,
  });
  expect((await get(`${at}/documenten`)).body.items).toMatchObject([
    { soort: 'probleemanalyse', datum: '2026-01-30', gebeurtenisId: document.body.gebeurtenisId },
  ]);
  expect((await get(`${at}/plan/probleemanalyse`)).body).toMatchObject({ status: 'done', doneOn: '2026-01-30' });

  const partly = await post(`${at}/deelherstelmeldingen`, {
    vanaf: '2026-01-28',
    arbeidsongeschiktheidspercentage: 50,
  });
  expect(partly.status).toBe(201);
  expect((await post(`${at}/gebeurtenissen`, { type: 'verwachting', langdurig: true })).status).toBe(201);
  const moved = await post(`${at}/correcties`, {
    soort: 'eerste-ziektedag',
    eersteZiektedag: '2026-01-06',
    reden: 'verkeerd-doorgegeven',
  });
  expect(moved.status).toBe(201);
  expect((await get(at)).body.eersteZiektedag).toBe('2026-01-06');
  expect((await get(`${at}/tijdlijn`)).body.items.map((item: { soort: string }) => item.soort)).toContain('taak');
  const mails = (await get(`${at}/berichten`)).body.items;
  expect(mails).toContainEqual(expect.objectContaining({ status: 'wachtend', kanaal: 'email' }));
  expect(JSON.stringify(mails)).not.toContain('@');
  expect((await get(`${at}/factuurregels`)).body).toEqual({ items: [], volgende: null });

  expect((await post(`${at}/herstelmeldingen`, { hersteldOp: '2026-02-02' })).body.status).toBe('hersteld-bewaking');
  expect(
    (await post(`${at}/correcties`, { soort: 'hersteldatum', hersteldOp: '2026-02-01', reden: 'verkeerd-doorgegeven' }))
      .status,
  ).toBe(201);
  expect((await get(at)).body).toMatchObject({ status: 'hersteld-bewaking', ziektedag: null });
  expect(
    (await get('/v1/verzuimgevallen?status=hersteld-bewaking')).body.items.map((one: { id: string }) => one.id),
  ).toContain(geval);
});

test('a withdrawn report leaves a withdrawn case', async () => {
  const { get, post } = fixture;
  const { geval } = await addGeval(fixture);
  expect(await post(`/v1/verzuimgevallen/${geval}/intrekking`, {})).toMatchObject({
    status: 201,
    body: { verzuimgevalId: null, status: 'ingetrokken' },
  });
  expect((await get(`/v1/verzuimgevallen/${geval}`)).body).toMatchObject({ id: geval, status: 'ingetrokken' });
  expect((await get(`/v1/verzuimgevallen/${geval}/plan`)).body).toMatchObject({
    status: 'ingetrokken',
    obligations: [],
  });
});

test('a report that comes right after its withdrawal has a case of its own', async () => {
  const { get, post } = fixture;
  const dienstverbandId = await addDienstverband(fixture);
  const wrong = await post('/v1/ziekmeldingen', { dienstverbandId, firstSickDay: '2026-01-26' });
  await post(`/v1/verzuimgevallen/${wrong.body.verzuimgevalId}/intrekking`, { firstSickDay: '2026-01-26' });
  const right = await post('/v1/ziekmeldingen', { dienstverbandId, firstSickDay: '2026-01-30' });
  expect(right).toMatchObject({ status: 201, body: { status: 'ziek', firstSickDay: '2026-01-30' } });
  expect(await get(`/v1/verzuimgevallen/${right.body.verzuimgevalId}`)).toMatchObject({
    status: 200,
    body: { status: 'ziek', firstSickDay: '2026-01-30' },
  });
});

test('a relapse within four weeks goes on with the case, a later report opens another', async () => {
  const { get, post } = fixture;
  const { geval, dienstverband } = await addGeval(fixture, '2025-10-06');
  const at = `/v1/verzuimgevallen/${geval}`;
  await onDay(fixture, '2025-10-20', () => post(`${at}/herstelmeldingen`, { hersteldOp: '2025-10-20' }));
  const report = (eersteZiektedag: string) =>
    onDay(fixture, eersteZiektedag, () =>
      post('/v1/ziekmeldingen', { dienstverbandId: dienstverband, eersteZiektedag }),
    );
  const relapse = await report('2025-11-03');
  expect(relapse.body.verzuimgevalId).toBe(geval);
  await onDay(fixture, '2025-11-10', () => post(`${at}/herstelmeldingen`, { hersteldOp: '2025-11-10' }));
  const next = await report('2026-01-12');
  expect(next.body.verzuimgevalId).not.toBe(geval);
  expect((await get(at)).body).toMatchObject({ eersteZiektedag: '2025-10-06' });
  expect((await get(`/v1/verzuimgevallen/${next.body.verzuimgevalId}/plan`)).body.eerdereGevallen).toMatchObject([
    { geval },
  ]);

  const sentToOld = await post(`${at}/herstelmeldingen`, { hersteldOp: '2026-02-01' });
  expect(sentToOld).toMatchObject({ status: 422, body: { code: 'PAST_NIET' } });
  const list = await get(`/v1/verzuimgevallen?dienstverbandId=${dienstverband}`);
  expect(list.body.items).toHaveLength(2);
});

test('a task is closed by the fact it waits for, and once only', async () => {
  const { get, post } = fixture;
  const { geval } = await addGeval(fixture);
  const { items } = (await get(`/v1/verzuimgevallen/${geval}/taken?status=open`)).body;
  const task = items.find((one: { verplichting: string }) => one.verplichting === 'probleemanalyse');
  expect(task).toMatchObject({ status: 'open', verzuimgevalId: geval, wettelijkUiterlijk: '2026-02-16' });
  expect((await get('/v1/taken?status=open&limiet=200')).body.items).toContainEqual(task);

  const incomplete = await post(`/v1/taken/${task.id}/afronding`, { gebeurdOp: '2026-02-01' });
  expect(incomplete).toMatchObject({ status: 400, body: { errors: [{ veld: 'mogelijkheden' }] } });
  expect((await post(`/v1/taken/${task.id}/afronding`, { gebeurdOp: '2026-02-01', mogelijkheden: false })).status).toBe(
    201,
  );
  expect((await get(`/v1/taken/${task.id}`)).body).toMatchObject({ status: 'gedaan' });
  expect(await post(`/v1/taken/${task.id}/afronding`, { mogelijkheden: false })).toMatchObject({
    status: 422,
    body: { code: 'PAST_NIET' },
  });
});

test('a refusal of the case tells its code and the field under its name here, and leaves only its audit line', async () => {
  const { api, a, get, post } = fixture;
  const { dienstverband, geval } = await addGeval(fixture);
  const idempotencyKey = randomUUID();
  const again = await post(
    '/v1/ziekmeldingen',
    { dienstverbandId: dienstverband, eersteZiektedag: '2026-02-01' },
    { idempotencyKey, headers: { 'X-Request-Id': 'geweigerd-1' } },
  );
  expect(again).toMatchObject({
    status: 422,
    body: {
      type: 'urn:poortwachter:fout:geweigerd',
      code: 'PAST_NIET',
      errors: [{ melding: expect.stringContaining('hersteldVoor') }],
    },
  });
  const early = await post('/v1/ziekmeldingen', {
    dienstverbandId: await addDienstverband(fixture),
    eersteZiektedag: '2018-01-01',
  });
  expect(early.body.errors).toMatchObject([{ veld: 'eersteZiektedag' }]);
  expect(await auditOf(fixture, a, 'geweigerd-1')).toMatchObject([
    { actie: 'meldZiek', uitkomst: '422 geweigerd PAST_NIET', onderwerp: '/v1/ziekmeldingen' },
  ]);
  expect(await api.idempotentie.count({ where: { sleutel: nameOfRequest(idempotencyKey) } })).toBe(0);
  expect((await get(`/v1/verzuimgevallen/${geval}`)).body.status).toBe('ziek');
});

test('an unknown employment is named', async () => {
  const reply = await fixture.post('/v1/ziekmeldingen', {
    dienstverbandId: randomUUID(),
    eersteZiektedag: '2026-01-05',
  });
  expect(reply).toMatchObject({ status: 404, body: { errors: [{ veld: 'dienstverbandId' }] } });
  expect(fixture.cases.sent.map((one) => one.address.dienstverbandId)).not.toContain(undefined);
});

test('a proef is refused while its clock cannot be moved, and leaves nothing behind', async () => {
  const dienstverbandId = await addDienstverband(fixture);
  const sent = fixture.cases.sent.length;
  for (const body of [{ eersteZiektedag: '2026-01-05' }, { firstSickDay: '2026-01-05' }])
    await naming(Object.keys(body), async () => {
      expect(await fixture.post('/v1/ziekmeldingen', { dienstverbandId, ...body, proef: true })).toMatchObject({
        status: 400,
        body: { errors: [{ veld: 'proef', melding: expect.stringContaining('laat dit veld weg') }] },
      });
    });
  expect(fixture.cases.sent).toHaveLength(sent);
});
