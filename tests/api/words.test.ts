import { FACT_TYPES } from '../../domain/case/facts';
import { FACTS } from '../../domain/facts';
import { naming } from '../support/naming';
import { type ApiFixture, addDienstverband, addGeval, onDay, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

const of = (geval: string, name: string) => `/v1/verzuimgevallen/${geval}/${name}`;
const lastFact = () => fixture.cases.sent.at(-1)?.message.fact;

/** Below a verzuimgeval: the body of before, that of today, and the fact that both are. */
const BOTH: ReadonlyArray<[path: string, before: object, today: object, fact: object]> = [
  [
    'deelherstelmeldingen',
    { vanaf: '2026-02-02', arbeidsongeschiktheidspercentage: 40, gewerkteUren: 20 },
    { from: '2026-02-02', incapacityPct: 40, hoursWorked: 20 },
    { type: 'deelherstel', from: '2026-02-02', incapacityPct: 40, hoursWorked: 20 },
  ],
  [
    'herstelmeldingen',
    { hersteldOp: '2026-02-02' },
    { recoveredOn: '2026-02-02' },
    { type: 'herstelmelding', recoveredOn: '2026-02-02' },
  ],
  [
    'correcties',
    { soort: 'eerste-ziektedag', eersteZiektedag: '2026-01-06', reden: 'verkeerd-doorgegeven' },
    { type: 'correctie-eerste-ziektedag', firstSickDay: '2026-01-06', reason: 'verkeerd-doorgegeven' },
    { type: 'correctie-eerste-ziektedag', firstSickDay: '2026-01-06', reason: 'verkeerd-doorgegeven' },
  ],
  [
    'documenten',
    { soort: 'wia-aanvraag', gebeurdOp: '2026-01-30', aanvraagsoort: 'vervroegd', geldigeReden: true },
    { type: 'wia-aanvraag', happened: '2026-01-30', kind: 'vervroegd', validReason: true },
    { type: 'wia-aanvraag', happened: '2026-01-30', kind: 'vervroegd', validReason: true },
  ],
  [
    'onderbrekingen',
    { reden: 'gegevens-volgen', totEnMet: '2026-02-16' },
    { reason: 'gegevens-volgen', until: '2026-02-16' },
    { type: 'onderbreking', reason: 'gegevens-volgen', until: '2026-02-16' },
  ],
  ['einde-dienstverband', { laatsteDag: '2026-06-30' }, { lastDay: '2026-06-30' }, { lastDay: '2026-06-30' }],
  ['overlijden', { datum: '2026-02-01' }, { date: '2026-02-01' }, { type: 'overlijden', date: '2026-02-01' }],
  [
    'dossieroverdrachten',
    { verantwoordelijkSinds: '2026-02-02' },
    { responsibleSince: '2026-02-02' },
    { type: 'dossieroverdracht', responsibleSince: '2026-02-02' },
  ],
  [
    'intrekking',
    { eersteZiektedag: '2026-01-05' },
    { firstSickDay: '2026-01-05' },
    { type: 'intrekking', firstSickDay: '2026-01-05' },
  ],
];

test.each(BOTH)(
  'POST %s takes the words of the casus and those of before as one fact',
  async (path, before, today, fact) => {
    for (const body of [today, before])
      await naming(Object.keys(body), async () => {
        const { geval } = await addGeval(fixture);
        expect(await fixture.post(of(geval, path), body)).toMatchObject({ status: 201 });
        expect(lastFact()).toMatchObject(fact);
        expect(Object.keys(lastFact() ?? {}).sort()).toEqual([...new Set([...Object.keys(today), 'type'])].sort());
      });
  },
);

test.each([
  ['overlijden', { datum: '2026-02-20' }, { date: '2026-02-20' }, 'datum', 'date'],
  [
    'correcties',
    { soort: 'hersteldatum', hersteldOp: '2026-01-12', reden: 'verkeerd-doorgegeven' },
    { type: 'correctie-hersteldatum', recoveredOn: '2026-01-12', reason: 'verkeerd-doorgegeven' },
    'soort',
    'type',
  ],
  [
    'documenten',
    { soort: 'evaluatie', gebeurdOp: '2025-01-01' },
    { type: 'evaluatie', happened: '2025-01-01' },
    'gebeurdOp',
    'happened',
  ],
] as const)('a refusal of %s names the field as its sender does', async (path, before, today, formerField, field) => {
  const { geval } = await addGeval(fixture);
  expect(await fixture.post(of(geval, path), before)).toMatchObject({
    status: 422,
    body: { errors: [{ veld: formerField }] },
  });
  expect(await fixture.post(of(geval, path), today)).toMatchObject({
    status: 422,
    body: { errors: [{ veld: field }] },
  });
});

test('the sentence of a refusal is in the words of its sender too', async () => {
  const { dienstverband: dienstverbandId } = await addGeval(fixture);
  const before = await fixture.post('/v1/ziekmeldingen', { dienstverbandId, eersteZiektedag: '2026-01-20' });
  expect(before).toMatchObject({ status: 422, body: { detail: expect.stringContaining('hersteldVoor') } });
  const today = await fixture.post('/v1/ziekmeldingen', { dienstverbandId, firstSickDay: '2026-01-20' });
  expect(today).toMatchObject({ status: 422, body: { detail: expect.stringContaining('recoveredBefore') } });
});

test('a body is in one vocabulary: a name of the other is unknown', async () => {
  const { geval } = await addGeval(fixture);
  const mixed = await fixture.post(of(geval, 'deelherstelmeldingen'), { vanaf: '2026-02-02', incapacityPct: 40 });
  expect(mixed.status).toBe(400);
  expect(mixed.body.errors.map(({ veld }: { veld: string }) => veld).sort()).toEqual([
    'arbeidsongeschiktheidspercentage',
    'incapacityPct',
  ]);
});

test('a repeat in the words in which it was sent is the same request, in others it is another', async () => {
  const { geval } = await addGeval(fixture);
  const options = { idempotencyKey: 'woorden' };
  const first = await fixture.post(of(geval, 'herstelmeldingen'), { hersteldOp: '2026-02-02' }, options);
  const again = await fixture.post(of(geval, 'herstelmeldingen'), { hersteldOp: '2026-02-02' }, options);
  expect(again.body).toEqual(first.body);
  expect((await fixture.post(of(geval, 'herstelmeldingen'), { recoveredOn: '2026-02-02' }, options)).status).toBe(409);
});

test('answers say the same under the name of today and that of before', async () => {
  const dienstverbandId = await addDienstverband(fixture);
  const report = await fixture.post('/v1/ziekmeldingen', { dienstverbandId, firstSickDay: '2026-01-05' });
  expect(report.body).toMatchObject({ firstSickDay: '2026-01-05', eersteZiektedag: '2026-01-05' });
  const geval = report.body.verzuimgevalId;
  await fixture.post(of(geval, 'onderbrekingen'), { reason: 'gegevens-volgen', until: '2026-02-16' });
  expect((await fixture.get(`/v1/verzuimgevallen/${geval}`)).body).toMatchObject({
    kind: 'verzuim',
    soort: 'verzuim',
    asOf: '2026-02-02',
    peildatum: '2026-02-02',
    sickDay: 29,
    ziektedag: 29,
    hold: { until: '2026-02-16', reason: 'gegevens-volgen' },
    onderbroken: { totEnMet: '2026-02-16', reden: 'gegevens-volgen' },
  });
  for (const name of ['asOf', 'peildatum'])
    await naming(name, async () => {
      expect((await fixture.get(`${of(geval, 'plan')}?${name}=2026-01-20`)).body.asOf).toBe('2026-01-20');
    });
  const waiting = (await fixture.get(of(geval, 'waarom-wacht'))).body;
  expect(waiting.gevalId).toBe(waiting.verzuimgevalId);
  expect(waiting.reasons.map(({ kind }: { kind: string }) => kind)).toEqual(
    waiting.redenen.map(({ soort }: { soort: string }) => soort),
  );
});

test('a fact stands in the timeline in words', async () => {
  const { geval } = await addGeval(fixture);
  await onDay(fixture, '2026-02-02', () => fixture.post(of(geval, 'herstelmeldingen'), { recoveredOn: '2026-02-02' }));
  const { items } = (await fixture.get(`${of(geval, 'tijdlijn')}?limiet=200`)).body;
  expect(items.map(({ naam }: { naam: string | null }) => naam)).toContain('Herstelmelding');
});

describe('what nobody reads yet', () => {
  const unread = FACT_TYPES.filter((type) => FACTS[type].unread);
  const FIELDS: Readonly<Record<string, unknown>> = {
    row: 'S1-14',
    outcome: 'bereikt',
    nth: 1,
    reason: 'dubbel',
    minutes: 30,
    amount: 10,
    at: '2026-03-01T09:00:00+01:00',
    to: 'pob',
    package: 'mkbasics-2026/P3',
  };
  /** Whether the fields agree with each other is asked before anything else. */
  const AGREED: Readonly<Record<string, object>> = {
    kostencorrectie: { withdrawn: true },
    'betwisting-ongegrond': { reason: 'is-uitgevoerd' },
    'verzekeraar-besluit': { outcome: 'geweigerd', reason: 'niet-verzekerd' },
  };

  test('is only what a package reads', () => {
    expect(unread).not.toEqual([]);
    expect(unread.filter((type) => FACTS[type].unread === true)).toEqual([]);
  });

  test.each(unread)('%s is refused with a sentence, and nothing is stored', async (type) => {
    const { geval, dienstverband } = await addGeval(fixture);
    const wanted = Object.entries(FACTS[type].fields).filter(([, field]) => !('optional' in field));
    const body = { type, ...Object.fromEntries(wanted.map(([name]) => [name, FIELDS[name]])), ...AGREED[type] };
    for (const path of [of(geval, 'gebeurtenissen'), `/v1/dienstverbanden/${dienstverband}/gebeurtenissen`])
      await naming(path, async () => {
        expect(await fixture.post(path, body)).toMatchObject({
          status: 422,
          body: { code: 'PAST_NIET', detail: expect.stringMatching(/doet (nog niets|niets zonder dienstenpakket)/) },
        });
      });
  });

  test('neither is a package that does not exist: a change to it is refused, and so is an employer with it', async () => {
    const { geval } = await addGeval(fixture);
    expect(await fixture.post(of(geval, 'pakketwissels'), { pakket: 'geen/pakket' })).toMatchObject({ status: 400 });
    const body = { naam: 'Bakkerij Voorbeeld', email: 'hr@voorbeeld.example', pakket: 'geen/pakket' };
    expect(await fixture.post('/v1/werkgevers', body, { key: fixture.operatorKey })).toMatchObject({ status: 400 });
  });

  test('every package that is listed is available, and an employer can have it', async () => {
    const { items } = (await fixture.get('/v1/pakketten')).body;
    expect(items.every(({ beschikbaar }: { beschikbaar: boolean }) => beschikbaar)).toBe(true);
    const body = { naam: 'Bakkerij Voorbeeld', email: 'hr@voorbeeld.example', pakket: 'mkbasics-2026/P3' };
    expect(await fixture.post('/v1/werkgevers', body, { key: fixture.operatorKey })).toMatchObject({ status: 201 });
  });
});
