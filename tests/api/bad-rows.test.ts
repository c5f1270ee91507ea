import { TrustingCodec } from '../../client/encryption-codec';
import { Sealer } from '../../client/seal';
import { inTenant } from '../../store/in-tenant';
import { passOn } from '../../workers/pass-on';
import { naming } from '../support/naming';
import { type ApiFixture, addGeval, addKey, type Json, startApiFixture } from './fixture';

let fixture: ApiFixture;
let under: Awaited<ReturnType<typeof employerUnder>>;

beforeAll(async () => {
  fixture = await startApiFixture();
  under = await employerUnder('asr-arboned-2024/arbobegeleiding');
}, 120_000);
afterAll(() => fixture?.stop());

/** An employer under a package, with a case since Monday 5 January; the clock stands on Monday 2 February. */
async function employerUnder(pakket: string) {
  const asked = { naam: 'Werkgever', email: 'hr@voorbeeld.nl', pakket };
  const { body } = await fixture.post('/v1/werkgevers', asked, { key: fixture.operatorKey });
  const employer = await addKey(fixture.api, body.id, ['werkgever']);
  const key = await addKey(fixture.api, body.id, ['arbodienst']);
  const { geval } = await addGeval(fixture, '2026-01-05', employer);
  const ofCase = (fact: Json, path = 'gebeurtenissen') =>
    fixture.post(`/v1/verzuimgevallen/${geval}/${path}`, fact, { key });
  const ofContract = (fact: Json) => fixture.post(`/v1/werkgevers/${body.id}/gebeurtenissen`, fact, { key });
  /** How much the employer has of everything that a fact can bring about. */
  const stored = () =>
    inTenant(fixture.worker, body.id, async (tx) => [
      await tx.feit.count(),
      await tx.effect.count(),
      await tx.taak.count(),
      await tx.bericht.count(),
    ]);
  return { id: body.id as string, geval, key, employer, ofCase, ofContract, stored };
}

/** By hand: what is wrong, what is told, and what the sentence says. */
const OF_CASE: ReadonlyArray<[string, Json, RegExp, string?]> = [
  ['a package that is none', { package: 'mkbasics-2026/P9' }, /pakket|package/i, 'pakketwissels'],
  ['a row that no protocol has', { type: 'verzoek', row: 'S9-99' }, /id van een regel van een dienstenprotocol/],
  ['a row of another protocol', { type: 'verzoek', row: 'S4-13' }, /S4-13 is geen regel van asr-arboned-2024/],
  ['a row of the contract', { type: 'verzoek', row: 'S2-51' }, /POST \/v1\/werkgevers\/\{id\}\/gebeurtenissen/],
  ['an acceptance without a quote', { type: 'offerte-akkoord', row: 'S2-17' }, /geen geldige offerte/],
  [
    'a call that is an appointment',
    { type: 'belpoging', row: 'S2-17', outcome: 'bereikt' },
    /S2-17 is niet een telefoongesprek/,
  ],
  ['an outcome that is none', { type: 'belpoging', row: 'S2-66', outcome: 'misschien' }, /bereikt/],
  ['an answer to what is no form', { type: 'formulier-antwoord', row: 'S2-17' }, /S2-17 is niet een vragenlijst/],
  [
    'an answer to a form that expired',
    { type: 'formulier-antwoord', row: 'S2-06' },
    /verlopen: tot en met woensdag 21 januari 2026/,
  ],
  ['an answer in words', { type: 'formulier-antwoord', row: 'S2-06', answers: ['rugpijn'] }, /answers/],
];

test.each(OF_CASE)('%s is refused in one sentence, and nothing is stored', async (...[, fact, sentence, path]) => {
  const before = await under.stored();
  const reply = await under.ofCase(fact, path);
  expect([400, 422]).toContain(reply.status);
  expect(JSON.stringify(reply.body)).toMatch(sentence);
  expect(await under.stored()).toEqual(before);
});

const OF_CONTRACT: ReadonlyArray<[string, Json, RegExp]> = [
  ['a package that is none', { type: 'pakketwissel', package: 'nn-arboned-2025/groot' }, /pakket|package/i],
  ['a row of another protocol', { type: 'verzoek', row: 'S5-08' }, /S5-08 is geen regel van asr-arboned-2024/],
  ['a row of a case', { type: 'verzoek', row: 'S2-09' }, /POST \/v1\/verzuimgevallen\/\{id\}\/gebeurtenissen/],
  ['an acceptance of what nobody quoted', { type: 'offerte-akkoord', row: 'S2-58' }, /offerte/],
  ['a quote to a tenth of a cent', { type: 'offerte', row: 'S2-58', amount: 400.005 }, /hoogstens twee decimalen/],
];

test.each(OF_CONTRACT)('of the contract %s is refused, and nothing is stored', async (_what, fact, sentence) => {
  const before = await under.stored();
  const reply = await under.ofContract(fact);
  expect([400, 422]).toContain(reply.status);
  expect(JSON.stringify(reply.body)).toMatch(sentence);
  expect(await under.stored()).toEqual(before);
});

test('a second request while the first is open is refused, of a case and of the contract', async () => {
  const asked = { type: 'verzoek', row: 'S2-56', by: 'werknemer' };
  const help = { type: 'verzoek', row: 'S2-53', by: 'preventiemedewerker' };
  expect((await under.ofCase(asked)).status).toBe(201);
  expect((await under.ofContract(help)).status).toBe(201);
  const before = await under.stored();
  expect(await under.ofCase(asked)).toMatchObject({
    status: 422,
    body: { detail: expect.stringMatching(/al gevraagd/) },
  });
  expect(await under.ofContract(help)).toMatchObject({
    status: 422,
    body: { detail: expect.stringMatching(/al gevraagd/) },
  });
  expect(await under.stored()).toEqual(before);
});

test('a contract does not begin while somebody is sick where its package wants none', async () => {
  const { id, employer, stored } = await employerUnder('mkbasics-2026/P2');
  const before = await stored();
  const reply = await fixture.patch(`/v1/werkgevers/${id}`, { contractbegindatum: '2026-02-02' }, { key: employer });
  expect(reply.status).toBe(422);
  expect(JSON.stringify(reply.body)).toMatch(/loopt er verzuim, en mkbasics-2026\/P2 begint alleen zonder/);
  expect(await stored()).toEqual(before);
});

test('it begins all the same once every case that runs is taken over, as the refusal says', async () => {
  const { id, employer, ofCase } = await employerUnder('mkbasics-2026/P2');
  const begin = () => fixture.patch(`/v1/werkgevers/${id}`, { contractbegindatum: '2026-02-02' }, { key: employer });
  expect(JSON.stringify((await begin()).body)).toMatch(/meld eerst een dossieroverdracht van dat verzuim/);
  expect((await ofCase({ responsibleSince: '2026-02-02' }, 'dossieroverdrachten')).status).toBe(201);
  expect((await begin()).status).toBe(200);
});

test('a package change that is told to a case reaches the contract as well, once', async () => {
  const { id, key, ofCase } = await employerUnder('mkbasics-2026/P4');
  const reply = await ofCase({ package: 'mkbasics-2026/P3' }, 'pakketwissels');
  expect(reply.status).toBe(201);
  const of = { dienstverbandId: id, feitId: { not: null } };
  const waiting = await inTenant(fixture.api, id, (tx) => tx.doorgifte.findMany({ where: of }));
  expect(waiting.map(({ feitId }) => feitId)).toEqual([reply.body.gebeurtenisId]);
  const reporting = {
    db: fixture.worker,
    cases: { tell: async () => undefined },
    sealer: new Sealer(new TrustingCodec()),
    nowMs: Date.now,
  };
  const told = { werkgeverId: id, dienstverbandId: id, factId: String(reply.body.gebeurtenisId) };
  await passOn(reporting as never, told);
  await passOn(reporting as never, told);
  const plan = await fixture.get(`/v1/werkgevers/${id}/plan`, { key });
  expect(plan.body.package).toBe('mkbasics-2026/P3');
  const facts = await inTenant(fixture.api, id, (tx) => tx.feit.findMany({ where: { dienstverbandId: id } }));
  expect(facts.map(({ soort, gegevens }) => [soort, gegevens])).toEqual([
    ['pakketwissel', expect.objectContaining({ package: 'mkbasics-2026/P3' })],
  ]);
});

/**
 * Records, access to the system and who is assigned, by package: rows that happen by themselves, and work that people of
 * the arbodienst record. By hand from the inventory; `own` are those of the employer itself and of its employee.
 */
const RECORDS = {
  'mkbasics-2026/P4': { own: ['S1-03', 'S1-06', 'S1-13'], cases: [], contract: ['S1-01', 'S1-02', 'S1-04'] },
  'asr-arboned-2024/arbobegeleiding': {
    own: ['S2-39', 'S2-64'],
    cases: ['S2-30', 'S2-41'],
    contract: ['S2-04', 'S2-43', 'S2-54'],
  },
  'nn-arboned-2025/mkb-uitgebreid': { own: ['S3-80'], cases: [], contract: ['S3-12', 'S3-82', 'S3-87'] },
  'alpina-2024/vov': { own: [], cases: [], contract: ['S4-09', 'S4-12'] },
  'nbpw/zorgportaal': { own: ['S5-41'], cases: ['S5-28'], contract: ['S5-38'] },
} as const;

test.each(Object.entries(RECORDS))(
  'what is recorded, opened or assigned under %s no role without the right can tell as done, and nothing is stored',
  async (pakket, { own, cases, contract }) => {
    const { id, geval, employer, stored } = await employerUnder(pakket);
    const reader = await addKey(fixture.api, id, ['arbodienst'], ['lezen']);
    const before = await stored();
    const status = async (row: string, path: string, key?: string) =>
      (await fixture.post(path, { type: 'afgerond', obligation: row }, key ? { key } : {})).status;
    const ofCase = `/v1/verzuimgevallen/${geval}/gebeurtenissen`;
    const ofContract = `/v1/werkgevers/${id}/gebeurtenissen`;
    const tried = [...own, ...cases].map((row) => [row, ofCase] as const);
    for (const [row, path] of [...tried, ...contract.map((row) => [row, ofContract] as const)])
      await naming(row, async () => {
        expect(await status(row, path, reader)).toBe(403);
        expect(await status(row, path)).toBe(404);
      });
    const refused = async (row: string, path: string) => [403, 422].includes(await status(row, path, employer));
    for (const row of cases) expect([row, await refused(row, ofCase)]).toEqual([row, true]);
    for (const row of contract) expect([row, await refused(row, ofContract)]).toEqual([row, true]);
    expect(await stored()).toEqual(before);
  },
);
