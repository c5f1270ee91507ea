import { recordFacts } from '../../cli/casus-facts';
import type { Fact } from '../../domain/case/facts';
import { refusalOf } from '../../domain/case/refusal';
import { newCasus } from '../support/casus';

/** A Monday. */
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const NN = 'nn-arboned-2025/mkb-uitgebreid';
const ASR = 'asr-arboned-2024/arbobegeleiding';
const P1 = 'mkbasics-2026/P1';
const P3 = 'mkbasics-2026/P3';
/** Refuses S1-14, the call of the first days. */
const P5 = 'mkbasics-2026/P5';

type Told = Record<string, unknown>;
const on = (day: string, type: string, more: Told): Told => ({ type, on: day, ...more });

/** Why a casus with these facts is refused; null when it is taken. */
function refusal(pack: string, told: readonly Told[], more: Told = {}): string | null {
  try {
    recordFacts(newCasus({ package: pack, facts: [SICK, ...told], ...more }));
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

type Case = readonly [what: string, pack: string, told: readonly Told[], reason: RegExp | null];

function expectRefusals(cases: readonly Case[]): void {
  test.each(cases)('%s: taken or refused with the remedy', (_, pack, told, reason) => {
    const found = refusal(pack, told);
    if (reason) expect(found).toMatch(reason);
    else expect(found).toBeNull();
  });
}

/** `RI&E digitaal`, quoted under NN; of the contract. */
const QUOTED = 'S3-06';
const asked = (day: string) => on(day, 'verzoek', { row: QUOTED, by: 'werkgever' });
const quoted = (day: string, more: Told = {}) => on(day, 'offerte', { row: QUOTED, amount: 100, ...more });
const accepted = (day: string) => on(day, 'offerte-akkoord', { row: QUOTED });
const ordered = (day: string) => on(day, 'opdracht', { row: QUOTED });

describe('what is quoted first, of the contract', () => {
  expectRefusals([
    ['an acceptance without a quote', NN, [asked('2026-02-02'), accepted('2026-02-03')], /geen geldige offerte/],
    [
      'an acceptance after the last day of the quote',
      NN,
      [asked('2026-02-02'), quoted('2026-02-03', { validUntil: '2026-02-10' }), accepted('2026-02-11')],
      /geen geldige offerte/,
    ],
    [
      'a second acceptance',
      NN,
      [quoted('2026-02-02'), accepted('2026-02-03'), accepted('2026-02-04')],
      /facts\[3\]\.row: .*al besteld/,
    ],
    ['a second order', NN, [ordered('2026-02-02'), ordered('2026-02-03')], /al besteld/],
    ['a second request', NN, [asked('2026-02-02'), asked('2026-02-03')], /al gevraagd/],
    [
      'a quote for what is in the fee',
      NN,
      [on('2026-02-03', 'offerte', { row: 'S3-77', amount: 100 })],
      /geen dienst op offerte: geef de kosten op met kosten/,
    ],
    ['an acceptance of a quote', NN, [asked('2026-02-02'), quoted('2026-02-03'), accepted('2026-02-04')], null],
    ['an order without a quote', NN, [ordered('2026-02-02')], null],
  ]);
});

describe('what is told of a row that the package does not have', () => {
  expectRefusals([
    [
      'done, of another protocol',
      P1,
      [on('2026-01-06', 'afgerond', { obligation: 'S3-14' })],
      /facts\[1\]\.obligation: S3-14 is geen regel van mkbasics-2026\/P1: geef een regel/,
    ],
    ['done, of what the package never does', P5, [on('2026-01-06', 'afgerond', { obligation: 'S1-14' })], null],
    ['its cost, of a row whose mark is lost', ASR, [on('2026-01-06', 'kosten', { row: 'S2-57a', amount: 10 })], null],
    ['asked for all the same, which is answered', P5, [on('2026-01-06', 'verzoek', { row: 'S1-14' })], null],
    ['a duty of the law', P5, [on('2026-01-06', 'afgerond', { obligation: 'melding-arbodienst' })], null],
    [
      'the cost of work that the package of before did',
      P1,
      [
        on('2026-01-07', 'afgerond', { obligation: 'S1-14' }),
        on('2026-01-08', 'pakketwissel', { package: P5 }),
        on('2026-01-09', 'kosten', { row: 'S1-14', amount: 40 }),
      ],
      null,
    ],
    [
      'the cost of work of the protocol of before',
      P3,
      [
        on('2026-01-07', 'afgerond', { obligation: 'S1-14' }),
        on('2026-01-08', 'pakketwissel', { package: NN }),
        on('2026-01-09', 'kosten', { row: 'S1-14', amount: 40 }),
      ],
      null,
    ],
    [
      'a request for what the protocol of before did',
      P3,
      [on('2026-01-08', 'pakketwissel', { package: NN }), on('2026-01-09', 'verzoek', { row: 'S1-14' })],
      /S1-14 is geen regel van nn-arboned-2025/,
    ],
  ]);
});

test('work of a case is not asked for of who was never sick: it is refused with the way to go', () => {
  const asking = (...facts: Told[]) => {
    const casus = newCasus({ package: 'alpina-2024/vov', facts });
    return () => recordFacts(casus);
  };
  const asked = on('2026-02-02', 'verzoek', { row: 'S4-02', by: 'werknemer' });
  expect(asking(asked)).toThrow(
    'facts[0].row: S4-02 wordt gedaan in een verzuimgeval, en dat is er niet: meld eerst ziek, of geef de arbodienst een losse opdracht',
  );
  const well = on('2026-01-19', 'herstelmelding', { recoveredOn: '2026-01-19' });
  expect(asking(SICK, well, asked)).not.toThrow();
  // What the contract does has no case.
  expect(asking(on('2026-02-02', 'verzoek', { row: 'S4-05', by: 'werkgever' }))).not.toThrow();
});

test('what the contract does in place of work of a case is asked for of who is well, and of who is sick the other', () => {
  const well = on('2026-01-19', 'herstelmelding', { recoveredOn: '2026-01-19' });
  const asking = (day: string, row = 'S4-01') => on(day, 'verzoek', { row, by: 'bedrijfsarts' });
  const casus = (...facts: Told[]) => newCasus({ package: 'alpina-2024/vov', facts });
  const instead = 'zolang een ziekmelding loopt geldt S4-40 in plaats van S4-01: vraag S4-40 aan, in het verzuimgeval';
  expect(() => recordFacts(casus(asking('2026-02-02')))).not.toThrow();
  expect(() => recordFacts(casus(SICK, well, asking('2026-02-02')))).not.toThrow();
  expect(() => recordFacts(casus(SICK, asking('2026-01-12')))).toThrow(`facts[1].row: ${instead}`);
  expect(() => recordFacts(casus(SICK, asking('2026-01-12', 'S4-40')))).not.toThrow();
  // Told to the case itself.
  const toCase = (on: string, ...facts: Told[]) => {
    const context = casus(...facts);
    return refusalOf({ context, facts: recordFacts(context), fact: casus(asking(on)).facts[0] as Fact })?.reason;
  };
  expect(toCase('2026-01-12', SICK)).toBe(instead);
  expect(toCase('2026-02-02', SICK, well)).toContain('meld dit aan POST /v1/werkgevers/{id}/gebeurtenissen');
});
