import { plainDate } from '../../../domain/calendar/plain-date';
import type { RecordedFact } from '../../../domain/case/facts';
import { recordedNow } from '../../../domain/moment/recorded-now';
import { agreedFor } from '../../../domain/money/agreed-price';
import { packageOfTime } from '../../../domain/money/package-of-time';
import { isOverLimit, type Spending, waitsForApproval } from '../../../domain/money/spending-limit';
import { NO_PRICE } from '../../../domain/money/why-this-price';
import { type ActiveRow, compile } from '../../../domain/protocols/compile';
import type { PackageId } from '../../../domain/protocols/packages';
import { amounts, type Facts, linesOf } from '../../support/lines';
import { newMoment } from '../../support/moment';

const ALPINA = 'alpina-2024/vov';
/** Both are quoted; of the second each request is work of its own. */
const [ROW, EACH] = ['S4-02', 'S4-07'] as const;
const VAT = { kind: 'whole', percent: 21 } as const;
const LISTED = {
  limit: null,
  prices: [
    {
      from: plainDate('2026-01-01'),
      until: null,
      prices: [{ row: ROW, per: 'piece', cents: 50_000, vat: VAT }],
      vat: { kind: 'exempt' },
    },
  ],
};

const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const ALPINA_ROWS = compile(ALPINA).rows;
const recorded = (facts: Facts) =>
  facts.map((fact, i) => ({ ...fact, id: `${i}`, seq: i + 1 })) as unknown as RecordedFact[];

const asked = (on: string, row: string = ROW) => ({ type: 'verzoek', on, row, by: 'werknemer' });
const quoted = (on: string, amount: number, row: string = ROW) => ({ type: 'offerte', on, row, amount });
const accepted = (on: string, row: string = ROW) => ({ type: 'offerte-akkoord', on, row });
const ordered = (on: string, row: string = ROW) => ({ type: 'opdracht', on, row });
const done = (on: string, row: string = ROW) => ({ type: 'afgerond', on, obligation: row });
const cost = (on: string, amount: number, row: string = ROW) => ({ type: 'kosten', on, row, amount });
const takeBack = (on: string, nth: number) => ({
  ...{ type: 'terugname', on, gebeurtenisId: `feit-${nth}`, reason: 'vergissing' },
});
const AGREED: Facts = [asked('2026-01-12'), quoted('2026-01-13', 400), accepted('2026-01-14')];

const billed = (facts: Facts, money: unknown = LISTED) => linesOf(ALPINA, facts, money).map(({ data }) => data);
const pricesOf = (facts: Facts, row: string) =>
  linesOf(ALPINA, facts, LISTED)
    .filter((line) => line.row === row)
    .map(({ data }) => data.bedrag);

describe('the price of a quote that was accepted', () => {
  test('is that of the line, with or without a price list, and the line says so', () => {
    const reden = 'de prijs van de offerte waarmee akkoord is gegeven';
    const line = { code: 'OFF', grondslag: 'stuk', aantal: 1, prijs: 400, bedrag: 400, bedragWerkgever: 400, reden };
    const facts = [...AGREED, done('2026-01-20')];
    expect(billed(facts)).toEqual([expect.objectContaining({ ...line, btw: 84, btwPercentage: 21 })]);
    expect(billed(facts, { limit: null, prices: [] })).toEqual([expect.objectContaining({ ...line, btw: null })]);
  });

  test('is taxed as the list says where the list has no price of the row', () => {
    const [list] = LISTED.prices;
    const [line] = billed([...AGREED, done('2026-01-20')], { limit: null, prices: [{ ...list, prices: [] }] });
    expect(line).toMatchObject({ bedrag: 400, btw: 0, btwBerekening: 'exempt' });
  });

  test('is the piece, however long it took', () => {
    const spent = { type: 'besteding', on: '2026-01-20', row: ROW, minutes: 90 };
    expect(billed([...AGREED, spent])[0]).toMatchObject({ grondslag: 'stuk', bedrag: 400, minuten: 90 });
  });

  test('is none where an order came without accepting it', () => {
    const facts = [asked('2026-01-12'), quoted('2026-01-13', 400), ordered('2026-01-14'), done('2026-01-20')];
    expect(amounts(linesOf(ALPINA, facts, LISTED))).toEqual([500]);
  });

  test('is that of the last quote before it, and of none that was taken back or came after', () => {
    const replaced = [
      asked('2026-01-12'),
      quoted('2026-01-13', 400),
      quoted('2026-01-14', 350),
      accepted('2026-01-15'),
    ];
    expect(amounts(linesOf(ALPINA, [...replaced, done('2026-01-20')], LISTED))).toEqual([350]);
    const withdrawn = [asked('2026-01-12'), quoted('2026-01-13', 400), quoted('2026-01-14', 350)];
    const back = [...withdrawn, takeBack('2026-01-14', 4), accepted('2026-01-15'), done('2026-01-20')];
    expect(amounts(linesOf(ALPINA, back, LISTED))).toEqual([400]);
    expect(amounts(linesOf(ALPINA, [...AGREED, quoted('2026-01-15', 1), done('2026-01-20')], LISTED))).toEqual([400]);
  });

  test('of each round is its own', () => {
    const again = [asked('2026-02-02'), quoted('2026-02-03', 275), accepted('2026-02-04'), done('2026-02-10')];
    const facts = [...AGREED, done('2026-01-20'), ...again];
    expect(pricesOf(facts, ROW)).toEqual([400, 275]);
    const fixed = { type: 'kostencorrectie', on: '2026-02-12', row: ROW, nth: 1, minutes: 5, reason: 'verkeerde-tijd' };
    expect(pricesOf([...facts, fixed], ROW)).toEqual([400, 275]);
  });

  test('is none of a line that had its price before, whatever else is taken back', () => {
    const before = [ordered('2026-01-12'), done('2026-01-15'), quoted('2026-01-16', 80)];
    const other = { type: 'indicatie', on: '2026-01-17', row: ROW, by: 'bedrijfsarts' };
    const late = [{ ...accepted('2026-01-16'), happened: '2026-01-13' }, other, takeBack('2026-01-21', 6)];
    expect(amounts(linesOf(ALPINA, [...before, ...late], LISTED))).toEqual([500]);
  });

  test('of orders that wait together goes to their work in order, also on one day', () => {
    const row = ALPINA_ROWS.get(EACH) as ActiveRow;
    const order = (on: string, amount: number) => [quoted(on, amount, EACH), accepted(on, EACH)];
    const two = [...order('2026-01-13', 80), ...order('2026-01-14', 95)];
    const agreed = (facts: Facts, on: string, nth = 0) => agreedFor(row, recorded(facts), { on: plainDate(on), nth });
    const apart = [...two, done('2026-01-15', EACH), done('2026-01-16', EACH)];
    expect([agreed(apart, '2026-01-15'), agreed(apart, '2026-01-16')]).toEqual([8000, 9500]);
    const together = [...two, done('2026-01-15', EACH), done('2026-01-15', EACH)];
    expect([agreed(together, '2026-01-15', 0), agreed(together, '2026-01-15', 1)]).toEqual([8000, 9500]);
    // The facts that told it are the fifth and the sixth.
    const told = [5, 6].map((seq) => agreedFor(row, recorded(together), { told: seq }));
    expect(told).toEqual([8000, 9500]);
  });

  test('is recorded with the acceptance, and stays so when what it accepted was erased', () => {
    const row = ALPINA_ROWS.get(ROW) as ActiveRow;
    const [quote, acceptance] = recorded([quoted('2026-01-13', 400), accepted('2026-01-14')]) as [
      RecordedFact,
      RecordedFact,
    ];
    const told = newMoment({ pack: ALPINA, facts: [SICK, ...AGREED], asOf: '2026-01-14', told: 1 });
    expect(recordedNow(told, told.newFacts[0] as RecordedFact)).toEqual({ agreed: 400 });
    const [work] = recorded([done('2026-01-20')]) as [RecordedFact];
    const left = [
      { ...acceptance, agreed: 400 },
      { ...work, seq: 3 },
    ] as RecordedFact[];
    expect(agreedFor(row, left, { told: 3 })).toBe(40_000);
    expect(agreedFor(row, [quote, ...left], { told: 3 })).toBe(40_000);
  });

  test('stays with its line when the work turns out to be of another geval', () => {
    const sick = { type: 'ziekmelding', on: '2026-02-20', firstSickDay: '2026-02-20' };
    const recovered = { type: 'herstelmelding', on: '2026-01-28', recoveredOn: '2026-01-28' };
    const own = [asked('2026-04-06'), quoted('2026-04-06', 400), accepted('2026-04-07'), done('2026-04-08')];
    const parted = {
      type: 'correctie-eerste-ziektedag',
      on: '2026-04-15',
      firstSickDay: '2026-04-01',
      reason: 'later-gebleken',
    };
    const facts = [recovered, sick, ...own, parted];
    expect(pricesOf(facts, ROW)).toEqual([400, -400, 400]);
  });
});

describe('what it cost', () => {
  test('goes before what was agreed, and the line says what that was', () => {
    const lines = billed([...AGREED, done('2026-01-20'), cost('2026-01-26', 430)]);
    expect(lines.map(({ bedrag }) => bedrag)).toEqual([400, -400, 430]);
    expect(lines.at(-1)?.reden).toBe('andere kosten dan de prijs van de offerte waarmee akkoord is gegeven (€ 400,00)');
  });

  test('as it was agreed changes nothing', () => {
    expect(amounts(linesOf(ALPINA, [...AGREED, done('2026-01-20'), cost('2026-01-26', 400)], LISTED))).toEqual([400]);
  });
});

describe('a line without a price', () => {
  test('says why', () => {
    const none = { limit: null, prices: [] };
    expect(billed([ordered('2026-01-13'), done('2026-01-20')], none)[0]).toMatchObject({
      bedrag: null,
      reden: NO_PRICE,
    });
    const hours = linesOf('mkbasics-2026/P4', [done('2026-01-07', 'S1-14')]);
    expect(hours[0]?.data).toMatchObject({ bedrag: null, reden: 'de prijs is per uur, en niemand meldde de tijd' });
  });

  test('says nothing of it any more once it has one', () => {
    const facts = [ordered('2026-01-13'), done('2026-01-20'), cost('2026-01-26', 90)];
    expect(billed(facts, { limit: null, prices: [] })[0]).toMatchObject({ bedrag: 90, reden: null });
  });
});

describe('the spending limit', () => {
  const row = ALPINA_ROWS.get(EACH) as ActiveRow;
  const isOver = (facts: Facts, limit: number) => {
    const money = { ...LISTED, limit, fallenThrough: [], packageOf: () => compile(ALPINA) } as unknown as Spending;
    return isOverLimit(row, { facts: recorded(facts), money, asOf: plainDate('2026-01-20') });
  };
  const next = [quoted('2026-01-13', 80, EACH), accepted('2026-01-14', EACH)];

  test.each([
    ['that waits for an answer', next.slice(0, 1)],
    ['that was accepted', next],
  ])('knows the price of a quote %s', (_, facts) => {
    expect([isOver(facts, 8000), isOver(facts, 7999)]).toEqual([false, true]);
  });

  test('does not hold back the work for which the employer accepted the quote, nor that of which it reads neutral words', () => {
    const known = (facts: Facts, pack: PackageId = ALPINA) => ({
      facts: recorded(facts),
      money: { ...LISTED, limit: 0, fallenThrough: [], packageOf: () => compile(pack) } as unknown as Spending,
      asOf: plainDate('2026-01-20'),
    });
    const waits = (facts: Facts) => waitsForApproval(row, known(facts));
    const byOther = next.with(1, { ...accepted('2026-01-14', EACH), by: 'casemanager' } as (typeof next)[number]);
    const byOrder = [...next.slice(0, 1), ordered('2026-01-14', EACH)];
    expect([next, byOther, byOrder, next.slice(0, 1)].map(waits)).toEqual([false, true, true, true]);
    // What follows on it waits again.
    expect(waits([...next, done('2026-01-15', EACH), quoted('2026-01-16', 20, EACH)])).toBe(true);
    const P3 = 'mkbasics-2026/P3';
    const neutral = compile(P3).rows.get('S1-37e') as ActiveRow;
    const spent = known([cost('2026-01-14', 90, 'S1-37a')], P3);
    expect([isOverLimit(neutral, spent), waitsForApproval(neutral, spent)]).toEqual([true, false]);
  });

  test('counts nothing of work that was done without the order that it waits for, which has no line', () => {
    const facts = [...next.slice(0, 1), done('2026-01-15', EACH), cost('2026-01-15', 70, EACH)];
    expect([isOver(facts, 8000), isOver(facts, 7999)]).toEqual([false, true]);
  });

  test('counts work that was ordered before a change of package at what was agreed, as its line does', () => {
    const context = { package: ALPINA } as const;
    const facts = recorded([
      ...next,
      { type: 'pakketwissel', on: '2026-01-15', package: 'mkbasics-2026/P1' },
      done('2026-01-16', EACH),
    ]);
    const packageOf: Spending['packageOf'] = (time) => packageOfTime(context, facts, time);
    const money = (limit: number) => ({ ...LISTED, limit, fallenThrough: [], packageOf }) as unknown as Spending;
    const paid = compile('mkbasics-2026/P1').rows.get('S1-23') as ActiveRow;
    const isOver = (limit: number) => isOverLimit(paid, { facts, money: money(limit), asOf: plainDate('2026-01-20') });
    expect([isOver(8001), isOver(8000)]).toEqual([false, true]);
  });

  test('knows what was spent by what was agreed', () => {
    const facts = [...next, done('2026-01-15', EACH), quoted('2026-01-16', 20, EACH)];
    expect([isOver(facts, 10_000), isOver(facts, 9999)]).toEqual([false, true]);
  });
});
