import { makeWaitingDocuments } from '../../store/documents/make-waiting';
import { inTenant } from '../../store/in-tenant';
import { readPdfs } from '../support/read-pdf';
import { type ApiFixture, addDienstverband, addGeval, addKey, type Json, onDay, startApiFixture } from './fixture';

/** The analyses of a file of a life that came in over HTTP: days by hand from the law, amounts from the price list below. */

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture?.stop());

const PRICES = {
  lijsten: [
    {
      vanaf: '2026-01-01',
      btw: { berekening: 'geheel', percentage: 21 },
      prijzen: [
        { rij: 'S1-37a', per: 'stuk', bedrag: 87.5 },
        { rij: 'S1-37b', per: 'uur', bedrag: 120 },
        { rij: 'S1-37c', per: 'uur', bedrag: 99.95 },
        { rij: 'S1-37d', per: 'stuk', bedrag: 45 },
      ],
    },
  ],
};

async function customer(pakket: string) {
  const employer = { naam: 'Bakkerij', email: 'hr@voorbeeld.nl', pakket };
  const { id } = (await fixture.post('/v1/werkgevers', employer, { key: fixture.operatorKey })).body as { id: string };
  const key = await addKey(fixture.api, id, ['arbodienst']);
  const ok = (reply: { status: number; body: Json }) => {
    if (reply.status >= 300) throw new Error(JSON.stringify(reply.body));
    return reply.body;
  };
  return {
    id,
    key,
    at: (day: string, path: string, body: object) =>
      onDay(fixture, day, async () => ok(await fixture.post(`/v1/${path}`, body, { key }))),
    read: async (path: string, by = key) => (await fixture.get(`/v1/${path}`, { key: by })).body,
    /** What the document of a row says, made on this day. */
    async textOf(rij: string, day: string) {
      const nowMs = Date.parse(`${day}T10:00:00Z`);
      await makeWaitingDocuments(fixture.worker, { nowMs, warn: () => undefined });
      const version = await inTenant(fixture.api, id, async (tx) => {
        const { id: documentId } = await tx.document.findFirstOrThrow({ where: { rij } });
        return tx.documentVersie.findFirstOrThrow({ where: { documentId } });
      });
      const [pdf] = readPdfs([version.inhoud]);
      return (pdf?.pages ?? []).map(({ text }) => text).join(' ');
    },
  };
}

/** The part of a text that comes after one heading and before another. */
function between(text: string, from: string, until: string): string {
  const begin = text.lastIndexOf(from);
  return text.slice(begin, text.indexOf(until, begin));
}

test('a file that is taken over in week 30: done, missed before our time and still due, per duty, and each step has its line', async () => {
  const one = await customer('mkbasics-2026/P3');
  await onDay(fixture, '2026-07-27', () =>
    fixture.patch(`/v1/werkgevers/${one.id}/prijslijsten`, PRICES, { key: one.key }),
  );
  const dienstverband = await addDienstverband(fixture, one.key);
  // Day 204 of the sickness, a Monday: week 30 begins.
  const taken = { firstSickDay: '2026-01-05', responsibleSince: '2026-07-27' };
  const { verzuimgevalId: geval } = await one.at(
    '2026-07-27',
    `dienstverbanden/${dienstverband}/lopende-dossiers`,
    taken,
  );
  const tell = (day: string, body: object, path = 'gebeurtenissen') =>
    one.at(day, `verzuimgevallen/${geval}/${path}`, body);
  // Nothing of before asks anybody anything: neither calls of week 1 nor the first consult.
  const asked = async () =>
    (await one.read(`verzuimgevallen/${geval}/taken`)).items.map((task: Json) => task.verplichting);
  for (const before of ['S1-14', 'S1-17', 'S1-18', 'S1-26']) expect(await asked()).not.toContain(before);
  await tell('2026-07-27', { type: 'probleemanalyse', happened: '2026-02-12', mogelijkheden: true }, 'documenten');
  await tell('2026-07-27', { type: 'indicatie', row: 'S1-37a', by: 'casemanager' });
  await tell('2026-07-28', { type: 'afgerond', obligation: 'S1-37a' });
  await tell('2026-07-28', { type: 'indicatie', row: 'S1-37b', by: 'casemanager' });
  await tell('2026-07-30', { type: 'besteding', row: 'S1-37b', minutes: 90 });
  const text = await one.textOf('S1-37b', '2026-07-30');
  expect(text).toMatch(/Verantwoordelijk sinds 27 juli 2026.*Ziekteweek bij deze analyse 30/);
  // Six weeks are until 16 February, and the analysis was there on the 12th.
  const done = between(text, 'Gedaan Verplichting', 'Gemist voor onze tijd');
  expect(done).toMatch(/Probleemanalyse.*12 februari 2026 ja/);
  expect(done).not.toMatch(/Plan van aanpak|Evaluatie/i);
  // Two weeks after the analysis the plan; each six weeks after that an evaluation.
  expect(between(text, 'Gemist voor onze tijd', 'Nog te doen').trim()).toBe(
    [
      'Gemist voor onze tijd Verplichting Uiterste dag',
      'Melding aan de arbodienst 9 januari 2026',
      'Plan van aanpak 26 februari 2026',
      'Evaluatie 1 van het plan van aanpak 9 april 2026',
      'Evaluatie 2 van het plan van aanpak 21 mei 2026',
      'Evaluatie 3 van het plan van aanpak 2 juli 2026',
    ].join(' '),
  );
  // Monday 26 October is the first day after 42 weeks, 3 January 2027 the end of the first year.
  const due = text.slice(text.lastIndexOf('Nog te doen'));
  for (const said of [
    /valuatie.*13 augustus 2026.*werkgever.*te doen/s,
    /42e-weeksmelding.*26 oktober 2026.*later/s,
    /Eerstejaarsevaluatie.*3 januari 2027/s,
  ])
    expect(due).toMatch(said);

  await tell('2026-07-30', { type: 'indicatie', row: 'S1-37c', by: 'casemanager' });
  await tell('2026-07-31', { type: 'besteding', row: 'S1-37c', minutes: 20 });
  await tell('2026-07-31', { type: 'indicatie', row: 'S1-37d', by: 'bedrijfsarts' });
  await tell('2026-07-31', { type: 'toestemming', purpose: 'medische-informatie', given: true });
  await tell('2026-08-03', { type: 'afgerond', obligation: 'S1-37d' });
  await tell('2026-08-03', { type: 'indicatie', row: 'S1-37e', by: 'casemanager' });
  await tell('2026-08-05', { type: 'afgerond', obligation: 'S1-37e' });
  const lines = (await one.read(`verzuimgevallen/${geval}/factuurregels`)).items
    .map(({ rij, datum, gegevens }: Json) => [rij, datum, gegevens.code, gegevens.bedrag])
    .sort();
  // 90 minutes at 120 an hour, 20 at 99.95; nobody agreed on a price for the last.
  expect(lines).toEqual([
    ['S1-37a', '2026-07-28', 'INV', 87.5],
    ['S1-37b', '2026-07-30', 'INV', 180],
    ['S1-37c', '2026-07-31', 'INV', 33.32],
    ['S1-37d', '2026-08-03', 'INV', 45],
    ['S1-37e', '2026-08-05', 'INV', null],
  ]);
}, 120_000);

test('the analysis of week 104 holds what UWV decided and how each duty stands', async () => {
  const one = await customer('nn-arboned-2025/mkb-uitgebreid');
  const { geval } = await onDay(fixture, '2026-01-05', () => addGeval(fixture, '2026-01-05', one.key));
  const tell = (day: string, body: object, path = 'gebeurtenissen') =>
    one.at(day, `verzuimgevallen/${geval}/${path}`, body);
  await tell('2026-02-20', { type: 'probleemanalyse', mogelijkheden: true }, 'documenten');
  await tell('2026-10-23', { type: '42e-weeksmelding' }, 'documenten');
  await tell('2027-10-04', { type: 'wia-aanvraag' }, 'documenten');
  await tell('2027-12-06', { type: 'uwv-besluit', outcome: 'wga', from: '2028-01-03' });
  await tell('2027-12-28', { type: 'afgerond', obligation: 'S3-74' });
  const text = await one.textOf('S3-74', '2027-12-28');
  expect(text).toMatch(/Uitkomst WGA-uitkering.*Vanaf 3 januari 2028.*Einde van de wachttijd 2 januari 2028/s);
  const duties = text.slice(text.lastIndexOf('Per verplichting'));
  // Due on 16 February, done on the 20th.
  expect(duties).toMatch(/Probleemanalyse.*gedaan.*20 februari 2026.*4 dagen te laat/s);
  expect(duties).toMatch(/42e-weeksmelding.*gedaan.*23 oktober 2026/s);
  expect(duties).toMatch(/[Pp]lan van aanpak.*te laat/s);
  expect(duties).toMatch(/WIA-aanvraag.*gedaan.*4 oktober 2027/s);
  expect((await one.read(`verzuimgevallen/${geval}/factuurregels`)).items).toEqual([]);
}, 120_000);

test.each([
  ['six weeks', '2026-02-16', false],
  ['six weeks and a day', '2026-02-17', true],
])(
  'a file taken over after %s is prepared or not, in the yearly fee',
  async (_what, day, isPrepared) => {
    const one = await customer('nn-arboned-2025/mkb-uitgebreid');
    const dienstverband = await addDienstverband(fixture, one.key);
    const taken = { firstSickDay: '2026-01-05', responsibleSince: day };
    const { verzuimgevalId: geval } = await one.at(day, `dienstverbanden/${dienstverband}/lopende-dossiers`, taken);
    const { items } = await one.read(`verzuimgevallen/${geval}/taken`);
    const own = items.filter(({ verplichting }: Json) => verplichting === 'S3-42');
    expect(own).toHaveLength(isPrepared ? 1 : 0);
    if (isPrepared)
      await one.at(day, `verzuimgevallen/${geval}/gebeurtenissen`, { type: 'afgerond', obligation: 'S3-42' });
    expect((await one.read(`verzuimgevallen/${geval}/factuurregels`)).items).toEqual([]);
  },
  120_000,
);
