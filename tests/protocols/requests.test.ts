import { recordFacts } from '../../cli/casus-facts';
import { plainDate } from '../../domain/calendar/plain-date';
import type { RecordedFact } from '../../domain/case/facts';
import { makePlan } from '../../domain/case/plan';
import { workFor } from '../../domain/moment/work';
import { compile } from '../../domain/protocols/compile';
import { PACKAGE_IDS } from '../../domain/protocols/packages';
import { servicesOf } from '../../domain/protocols/services';
import { newCasus } from '../support/casus';
import { newMoment } from '../support/moment';
import { naming } from '../support/naming';

const ALPINA = 'alpina-2024/vov';
/** A Monday. */
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
/** `Second opinion: uitvoering door onafhankelijke bedrijfsarts`, quoted under Alpina. */
const QUOTED = 'S4-02';
const asked = (row: string, on: string, by = 'werknemer') => ({ type: 'verzoek', on, row, by });
const quoted = (row: string, on: string, more = {}) => ({ type: 'offerte', on, row, amount: 240, ...more });
const accepted = (row: string, on: string) => ({ type: 'offerte-akkoord', on, row });
const done = (row: string, on: string) => ({ type: 'afgerond', on, obligation: row });

type Told = Record<string, unknown>;

/** Why a casus with these facts is refused; null when it is taken. */
function refusal(pack: string, ...told: Told[]): string | null {
  try {
    recordFacts(newCasus({ package: pack, facts: [SICK, ...told] }));
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

const CLAIM = 'S3-31';
const NN = 'nn-arboned-2025/mkb-uitgebreid';

test.each<[string, string, Told[], RegExp | null]>([
  [
    'a second request while the first is open',
    ALPINA,
    [asked(QUOTED, '2026-02-02'), asked(QUOTED, '2026-02-04')],
    /al gevraagd/,
  ],
  [
    'a second request after a recovery that the next sickness counts on from',
    'mkbasics-2026/P3',
    [
      asked('S1-31', '2026-02-02'),
      { type: 'herstelmelding', on: '2026-03-02', recoveredOn: '2026-03-02' },
      { type: 'ziekmelding', on: '2026-03-16', firstSickDay: '2026-03-16' },
      asked('S1-31', '2026-03-17'),
    ],
    /al gevraagd/,
  ],
  [
    'a request of a day before the first sick day',
    ALPINA,
    [{ ...asked(QUOTED, '2026-02-02'), happened: '2026-01-04' }],
    /facts\[1\]\.happened: .*op 2026-01-04 was dat er nog niet: geef een dag op of na 2026-01-05/,
  ],
  ['a request of the first sick day', ALPINA, [{ ...asked(QUOTED, '2026-02-02'), happened: '2026-01-05' }], null],
  [
    'a quote that was over before it was made',
    ALPINA,
    [quoted(QUOTED, '2026-02-02', { validUntil: '2026-02-01' })],
    /facts\[1\]\.validUntil: .*geef een dag op of na 2026-02-02/,
  ],
  ['a quote for one day', ALPINA, [quoted(QUOTED, '2026-02-02', { validUntil: '2026-02-02' })], null],
  [
    'a delegation that ends before it begins',
    ALPINA,
    [{ type: 'delegatie', on: '2026-02-02', to: 'pob', until: '2026-02-01' }],
    /facts\[1\]\.until: de delegatie eindigt/,
  ],
  [
    'a delegation that is told of when it is over',
    ALPINA,
    [{ type: 'delegatie', on: '2026-02-02', happened: '2026-01-12', to: 'pob', until: '2026-02-01' }],
    null,
  ],
  [
    'a request of the employer where it may not know that the employee asked',
    NN,
    [asked(CLAIM, '2026-02-02', 'werknemer'), asked(CLAIM, '2026-02-04', 'werkgever')],
    null,
  ],
  [
    'a request after the first was done',
    NN,
    [asked(CLAIM, '2026-02-02'), done(CLAIM, '2026-02-03'), asked(CLAIM, '2026-02-04')],
    null,
  ],
  [
    'a request and an indication on one day',
    NN,
    [asked(CLAIM, '2026-02-02'), { type: 'indicatie', on: '2026-02-02', row: CLAIM }],
    null,
  ],
  [
    'a request for what a professional decides, by somebody else: it is answered',
    NN,
    [asked('S3-65', '2026-02-02')],
    null,
  ],
  [
    'an acceptance without a quote',
    ALPINA,
    [asked(QUOTED, '2026-02-02'), accepted(QUOTED, '2026-02-03')],
    /geen geldige offerte/,
  ],
  ['an acceptance of a quote', ALPINA, [quoted(QUOTED, '2026-02-02'), accepted(QUOTED, '2026-02-03')], null],
  [
    'an acceptance after the last day of the quote',
    ALPINA,
    [quoted(QUOTED, '2026-02-02', { validUntil: '2026-02-10' }), accepted(QUOTED, '2026-02-11')],
    /geen geldige offerte/,
  ],
  [
    'an acceptance on the last day of the quote',
    ALPINA,
    [quoted(QUOTED, '2026-02-02', { validUntil: '2026-02-10' }), accepted(QUOTED, '2026-02-10')],
    null,
  ],
  [
    'a second acceptance',
    ALPINA,
    [quoted(QUOTED, '2026-02-02'), accepted(QUOTED, '2026-02-03'), accepted(QUOTED, '2026-02-04')],
    /al besteld/,
  ],
  [
    'a second order while the first is not done',
    ALPINA,
    [
      { type: 'opdracht', on: '2026-02-02', row: QUOTED },
      { type: 'opdracht', on: '2026-02-03', row: QUOTED },
    ],
    /al besteld/,
  ],
  [
    'an order of what is done on request only, without a request',
    'mkbasics-2026/P3',
    [{ type: 'opdracht', on: '2026-02-02', row: 'S1-31' }],
    /S1-31 wordt onder mkbasics-2026\/P3 \(REQ\) op verzoek gedaan: meld een verzoek/,
  ],
  [
    'an order of what was requested',
    'mkbasics-2026/P3',
    [asked('S1-31', '2026-02-02'), { type: 'opdracht', on: '2026-02-03', row: 'S1-31' }],
    null,
  ],
  ['an order without a quote', ALPINA, [{ type: 'opdracht', on: '2026-02-02', row: QUOTED }], null],
  ['a quote for what is in the fee', ALPINA, [quoted('S4-28', '2026-02-02')], /geen dienst op offerte/],
  ['a row of another protocol', ALPINA, [asked('S1-14', '2026-02-02')], /geen regel van alpina/],
])('%s: taken or refused with the remedy', (_, pack, told, reason) => {
  const found = refusal(pack, ...told);
  if (reason) expect(found).toMatch(reason);
  else expect(found).toBeNull();
});

/** What the case does at the moment of the last fact. */
function effectsOf(...told: Told[]) {
  const asOf = String(told.at(-1)?.on);
  return workFor(newMoment({ pack: ALPINA, facts: [SICK, ...told], asOf, told: 1, minute: 600 })).effects;
}
const shown = (effects: ReturnType<typeof effectsOf>) =>
  effects.filter(({ row }) => row === QUOTED).map(({ kind, step, to }) => [kind, step, to]);

test('what is quoted first goes by quote, acceptance and work, each once', () => {
  const request = asked(QUOTED, '2026-02-02');
  const quote = quoted(QUOTED, '2026-02-03');
  expect(shown(effectsOf(request))).toEqual([['taak', 'offerte-maken', 'casemanager']]);
  expect(shown(effectsOf(request, quote))).toEqual([
    ['bericht', 'offerte', 'casemanager'],
    ['document', 'offerte', 'casemanager'],
  ]);
  expect(shown(effectsOf(request, quote, accepted(QUOTED, '2026-02-04'))).map(([kind, step]) => [kind, step])).toEqual([
    ['taak', 'opening'],
  ]);
});

test('the task of a quote closes when the quote is there, and its offer when it is answered', () => {
  const open = (step: string) => ({
    id: step,
    key: step,
    gevalId: 'geval',
    obligation: QUOTED,
    step,
    round: 1,
    to: 'x',
    part: null,
  });
  const closedBy = (...told: Told[]) => {
    const asOf = String(told.at(-1)?.on);
    const loaded = { openTasks: [open('offerte-maken'), open('offerte')] };
    const moment = newMoment({ pack: ALPINA, facts: [SICK, ...told], asOf, told: 1, minute: 600, loaded });
    return workFor(moment).closedTasks.map(({ id, status }) => [id, status]);
  };
  const [request, quote] = [asked(QUOTED, '2026-02-02'), quoted(QUOTED, '2026-02-03')];
  expect(closedBy(request, quote)).toEqual([['offerte-maken', 'gedaan']]);
  expect(closedBy(request, quote, accepted(QUOTED, '2026-02-04'))).toEqual([['offerte', 'gedaan']]);
});

test('nothing that was not accepted is work, due or billed', () => {
  const casus = newCasus({ package: ALPINA, facts: [SICK, asked(QUOTED, '2026-02-02'), quoted(QUOTED, '2026-02-03')] });
  const plan = makePlan({ context: casus, facts: recordFacts(casus), asOf: plainDate('2026-06-01') });
  const row = plan.obligations.find(({ id }) => id === QUOTED);
  expect([row?.status, row?.statusReason]).toEqual(['planned', 'wacht op akkoord met de offerte']);
});

/** By hand: what each state leaves to be told, and what waits. */
test.each<[string, Told[], string[], string | null]>([
  ['not asked', [], ['verzoek', 'opdracht'], null],
  ['asked', [asked(QUOTED, '2026-02-02')], ['opdracht'], 'gevraagd op maandag 2 februari 2026, wacht op de offerte'],
  [
    'quoted',
    [asked(QUOTED, '2026-02-02'), quoted(QUOTED, '2026-02-03')],
    ['opdracht', 'offerte-akkoord'],
    'geoffreerd op dinsdag 3 februari 2026, wacht op akkoord',
  ],
  [
    'accepted',
    [quoted(QUOTED, '2026-02-03'), accepted(QUOTED, '2026-02-04')],
    [],
    'besteld op woensdag 4 februari 2026',
  ],
])('the list of services tells of a row that is %s what can be told now', (_, told, ways, waits) => {
  const facts = recordFacts(newCasus({ package: ALPINA, facts: [SICK, ...told] })) as RecordedFact[];
  const asOf = plainDate('2026-02-05');
  const found = servicesOf(compile(ALPINA), { facts, since: plainDate('2026-01-05') }, asOf);
  expect(found.find(({ row }) => row === QUOTED)).toMatchObject({ code: 'OFF', ways, waits });
});

test('no package lists what it never does or what happens by itself, and every row on request is listed', () => {
  const nothing = { facts: [], since: null };
  for (const id of PACKAGE_IDS)
    naming(id, () => {
      const pack = compile(id);
      const listed = servicesOf(pack, nothing, plainDate('2026-02-05'));
      expect(listed.filter(({ row }) => pack.refused.has(row))).toEqual([]);
      for (const row of pack.caseRows.filter(({ billing }) => billing.code === 'REQ'))
        expect([id, listed.find((one) => one.row === row.id)?.ways]).toEqual([id, expect.arrayContaining(['verzoek'])]);
      expect(listed.filter(({ by, ways }) => by.length === 0 || ways.length === 0)).toEqual([]);
    });
});

test.each([
  ['S1-31', '2026-11-02'],
  ['S1-22', '2026-03-02'],
])('what is done on request only (%s) starts on a request and on nothing else', (row, asOf) => {
  const started = (...types: string[]) => {
    const facts = types.map((type, i) => ({ type, on: '2026-01-12', row, id: `${i}`, seq: i + 2 }) as RecordedFact);
    const casus = newCasus({ package: 'mkbasics-2026/P3', facts: [SICK] });
    const all = [...recordFacts(casus), ...facts];
    return makePlan({ context: casus, facts: all, asOf: plainDate(asOf) }).obligations.some(({ id }) => id === row);
  };
  expect(started('opdracht', 'indicatie')).toBe(false);
  expect(started('verzoek')).toBe(true);
});

test.each([
  ['S1-22', '2026-03-02'],
  ['S1-31', '2026-11-02'],
  ['S1-35', '2027-09-01'],
])('%s, done on request only, is done and charged again when it is asked for again', (row, day) => {
  const second = `${day.slice(0, 8)}09`;
  const told = [asked(row, day, 'werkgever'), done(row, day), asked(row, second, 'werkgever')];
  const at = (...facts: Told[]) =>
    workFor(
      newMoment({
        pack: 'mkbasics-2026/P3',
        facts: [SICK, ...facts],
        asOf: String(facts.at(-1)?.on),
        told: 1,
        minute: 600,
      }),
    ).effects.filter((effect) => effect.row === row);
  expect(at(...told)).not.toEqual([]);
  const lines = at(...told, done(row, second)).filter(({ kind }) => kind === 'factuurregel');
  expect(lines.map(({ round }) => round)).toEqual([1, 2]);
});
