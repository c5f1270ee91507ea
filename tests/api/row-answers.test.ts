import { randomUUID } from 'node:crypto';
import { FACT_TYPES, type FactType } from '../../domain/case/facts';
import { isOfContract as isTakenByContract } from '../../domain/contract/told-to';
import { FACTS } from '../../domain/facts';
import type { Fields } from '../../domain/facts/field';
import { compile } from '../../domain/protocols/compile';
import { ASKED_BY_EMPLOYER, rowOf } from '../../domain/protocols/packages';
import { inTenant } from '../../store/in-tenant';
import { type ApiFixture, type Reply, startApiFixture } from './fixture';
import { sampleOf } from './samples';
import { at, hiddenRowsOf, type Life, live, PACKAGES, tell, tellSecrets, withoutIds } from './two-lives';

/**
 * Under each package an employer names every row of which it may not know, in every fact that names one and wherever that
 * is told: in a case in which all of them were asked for and done it hears what it hears in one without.
 */

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture?.stop());

const REFUSED =
  '403 Dit is aan de arbodienst: laat haar het vastleggen, met een sleutel die voor de arbodienst spreekt.';
/** By day the rows that are wholly hidden, at one address each, under two packages; that each fact of each row is refused so is of the domain. */
const NIGHTLY = process.env.EVERY_STEP === '1';
const ASKS = ['verzoek', 'opdracht', 'offerte-akkoord', 'goedkeuring'];

const heard = ({ status, body }: Reply) =>
  status === 403 ? `403 ${body.detail}` : `${status} ${JSON.stringify(body)}`;

/** Every fact that names this row, with what it cannot do without. */
function factsAbout(row: string): Array<Record<string, unknown> & { type: FactType }> {
  return FACT_TYPES.flatMap((type) => {
    const fields = Object.entries(FACTS[type].fields as Fields);
    const name = fields.find(([, { kind }]) => kind === 'row' || kind === 'obligation')?.[0];
    if (name === undefined) return [];
    const wanted = fields.filter(([, { optional }]) => !optional).map(([each, field]) => [each, sampleOf(field)]);
    return [{ type, ...Object.fromEntries(wanted), [name]: row }];
  });
}

async function everyAnswer(
  { employer: key, geval, dienstverband, werkgever }: Life,
  row: string,
): Promise<Set<string>> {
  const answers = new Set<string>();
  const isOfContract = rowOf(row)?.level === 'contract';
  for (const { type, ...fact } of factsAbout(row)) {
    if (ASKED_BY_EMPLOYER.has(row) && ASKS.includes(type)) continue;
    if (isOfContract && !isTakenByContract(type)) continue;
    const addresses = isOfContract
      ? [`werkgevers/${werkgever}/gebeurtenissen`, `werkgevers/${werkgever}/gebeurtenissen?voorbeeld=true`]
      : [`verzuimgevallen/${geval}/gebeurtenissen`, `dienstverbanden/${dienstverband}/gebeurtenissen`];
    for (const path of NIGHTLY ? addresses : addresses.slice(0, 1))
      answers.add(heard(await fixture.post(`/v1/${path}`, { type, ...fact }, { key })));
  }
  const appointment = { row, at: '2026-02-10T10:00:00+01:00' };
  answers.add(heard(await fixture.post(`/v1/verzuimgevallen/${geval}/afspraken`, appointment, { key })));
  return answers;
}

test.each(NIGHTLY ? PACKAGES : (['mkbasics-2026/P1', 'alpina-2024/vov'] as const))(
  'under %s what is told of a row that is not for the employer is refused in the same words, whatever was asked or done',
  async (pack) => {
    const compiled = compile(pack);
    const [open, secret] = [await live(fixture, pack), await live(fixture, pack)];
    fixture.clock.now = at('2026-01-07');
    await tellSecrets(fixture, secret, compiled);
    fixture.clock.now = at('2026-01-09');
    for (const { id, isByItself } of hiddenRowsOf(compiled))
      if (!isByItself) await tell(fixture, secret, { type: 'afgerond', obligation: id });
    const rows = [...compiled.rows.values()].filter(
      ({ employerSees }) => employerSees === 'nothing' || (NIGHTLY && employerSees === 'neutral'),
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const { id } of rows)
      for (const life of [open, secret])
        expect([id, life === open, [...(await everyAnswer(life, id))]]).toEqual([id, life === open, [REFUSED]]);
  },
  240_000,
);

test('what an employer asks for itself it asks in the same words, whether the employee asked or not', async () => {
  const [open, secret] = [
    await live(fixture, 'nn-arboned-2025/mkb-uitgebreid'),
    await live(fixture, 'nn-arboned-2025/mkb-uitgebreid'),
  ];
  fixture.clock.now = at('2026-01-07');
  for (const { werkgever, dienstverband } of [open, secret])
    await fixture.cases.wake({ werkgeverId: werkgever, dienstverbandId: dienstverband });
  await tell(fixture, secret, { type: 'verzoek', row: 'S3-31', by: 'werknemer' });
  const ask = ({ geval, employer: key }: Life) =>
    fixture.post(`/v1/verzuimgevallen/${geval}/gebeurtenissen`, { type: 'verzoek', row: 'S3-31' }, { key });
  const [one, other] = [await ask(open), await ask(secret)];
  expect(one.status).toBe(201);
  expect(withoutIds(heard(other))).toBe(withoutIds(heard(one)));
});

test('what the arbodienst told under a key of its own choice the employer does not hear by sending the same', async () => {
  const life = await live(fixture, 'none');
  const path = `/v1/verzuimgevallen/${life.geval}/gebeurtenissen`;
  const told = { type: 'second-opinion' };
  const send = (idempotencyKey: string, body: object, key: string) => fixture.post(path, body, { idempotencyKey, key });
  const first = await send('so-1', told, life.arbodienst);
  expect(first.status).toBe(201);
  expect(heard(await send('so-1', told, life.employer))).toBe(heard(await send('so-2', told, life.employer)));
  const other = { type: 'hervatting', percentage: 50 };
  const [one, two] = [await send('so-1', other, life.employer), await send('so-3', other, life.employer)];
  expect([one.status, withoutIds(heard(one))]).toEqual([two.status, withoutIds(heard(two))]);
  const again = await send('so-1', told, life.arbodienst);
  expect([again.status, again.headers.get('Idempotent-Replayed')]).toEqual([201, 'true']);
  expect(again.body).toEqual(first.body);
});

test('what an employer may not know of it takes back in the same words as what is not there', async () => {
  const life = await live(fixture, 'alpina-2024/vov');
  const path = `/v1/verzuimgevallen/${life.geval}`;
  const hidden: string[] = [];
  for (const fact of [
    { type: 'second-opinion' },
    { type: 'verzoek', row: 'S4-22' },
    { type: 'afgerond', obligation: 'S4-22' },
    { type: 'afgerond', obligation: 'beroepsziektemelding' },
  ]) {
    const { status, body } = await fixture.post(`${path}/gebeurtenissen`, fact, { key: life.arbodienst });
    expect([fact, status]).toEqual([fact, 201]);
    hidden.push(body.gebeurtenisId);
  }
  const takeBack = async (gebeurtenisId: string, query: string) => {
    const body = { gebeurtenisId, reason: 'vergissing' };
    const reply = await fixture.post(`${path}/terugnames${query}`, body, { key: life.employer });
    return withoutIds(JSON.stringify(reply.body));
  };
  for (const query of ['', '?voorbeeld=true']) {
    const unknown = await takeBack(randomUUID(), query);
    expect(unknown).toContain('bestaat niet');
    for (const id of hidden) expect(await takeBack(id, query)).toBe(unknown);
  }
});

test('whether a doctor has time an employer does not hear: her people are booked and moved by the arbodienst', async () => {
  const life = await live(fixture, 'alpina-2024/vov');
  const { employer, arbodienst, werkgever, geval } = life;
  fixture.clock.now = at('2026-01-07');
  const addUser = (rol: string) =>
    inTenant(fixture.worker, werkgever, (tx) =>
      tx.gebruiker.create({ data: { werkgeverId: werkgever, naam: rol, email: `${rol}@voorbeeld.nl`, rol } }),
    );
  const [{ id: doctor }, { id: own }] = [await addUser('bedrijfsarts'), await addUser('werkgever')];
  await tell(fixture, life, { type: 'verzoek', row: 'S4-22' });
  const moments = ['2026-01-27T10:00:00+01:00', '2026-01-28T10:00:00+01:00'];
  const book = (key: string, more: object) =>
    fixture.post(`/v1/verzuimgevallen/${geval}/gebeurtenissen`, { type: 'afspraak', ...more }, { key });
  const hidden = await book(arbodienst, { row: 'S4-22', at: moments[0], person: doctor });
  expect(hidden.status).toBe(201);
  const answers = [];
  for (const moment of moments)
    answers.push(heard(await book(employer, { row: 'S4-14', at: moment, person: doctor })).replace(/ID/g, ''));
  expect(answers[0]).toMatch(/^403 De agenda van haar mensen is aan de arbodienst/);
  expect(answers[1]).toBe(answers[0]);
  expect((await book(arbodienst, { row: 'S4-14', at: moments[1], person: doctor })).status).toBe(201);
  const { items } = (await fixture.get(`/v1/verzuimgevallen/${geval}/afspraken`, { key: employer })).body;
  for (const moment of [moments[0], '2026-01-29T10:00:00+01:00']) {
    const path = `/v1/afspraken/${items[0].id}/verplaatsingen`;
    expect(heard(await fixture.post(path, { at: moment }, { key: employer }))).toBe(answers[0]);
  }
  const mine = { row: 'S4-14', at: moments[0], person: own };
  expect((await book(employer, mine)).status).toBe(201);
  const again = await book(employer, mine);
  expect([again.status, again.body.detail]).toEqual([
    422,
    'person: deze gebruiker heeft dan al een afspraak: kies een ander moment of iemand anders.',
  ]);
});
