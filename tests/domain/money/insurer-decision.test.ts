// Longer than 300 lines: one row for each thing that an insurer can decide, and each that it cannot.
import fc from 'fast-check';
import { plainDate } from '../../../domain/calendar/plain-date';
import type { Fact } from '../../../domain/case/facts';
import { refusalOf } from '../../../domain/case/refusal';
import { refusalOfContract } from '../../../domain/contract/refusal-of-contract';
import { centsOf } from '../../../domain/money/cents';
import type { StoredLine } from '../../../domain/money/ledger';
import { refusalByLine } from '../../../domain/money/refusal-by-line';
import { borne, type Share } from '../../../domain/money/share';
import { isOverLimit } from '../../../domain/money/spending-limit';
import { BILLING_MEANS } from '../../../domain/protocols/billing';
import { type ActiveRow, compile } from '../../../domain/protocols/compile';
import { amounts, type Facts, linesOf } from '../../support/lines';
import { GEVAL } from '../../support/moment';
import { naming } from '../../support/naming';
import { contextOf, recorded, ziekmelding } from '../case/lives';

const NN = 'nn-arboned-2025/mkb-uitgebreid';
const NBPW = 'nbpw/zorgportaal';

/** A trajectory of € 1.000 that was done on 9 February, of which the policy has yet to confirm what it pays. */
const TRAJECTORY: Facts = [
  { type: 'toestemming', on: '2026-02-02', purpose: 'interventie-extern', given: true },
  { type: 'indicatie', on: '2026-02-02', row: 'S3-65', by: 'bedrijfsarts' },
  { type: 'afgerond', on: '2026-02-04', obligation: 'S3-65' },
  { type: 'indicatie', on: '2026-02-04', row: 'S3-67', by: 'bedrijfsarts' },
  { type: 'ontvangst', on: '2026-02-09', row: 'S3-67' },
];
const cost = (amount: number, on = '2026-02-10', row = 'S3-67') => ({ type: 'kosten', on, row, amount });
const decided = (outcome: string, reason: string, more: object = {}) => ({
  type: 'verzekeraar-besluit',
  on: '2026-03-02',
  row: 'S3-67',
  nth: 1,
  outcome,
  reason,
  ...more,
});
const shown = (lines: StoredLine[]) =>
  lines.map(({ data }) => [data.datum, data.bedrag, data.bedragVerzekeraar, data.bedragWerkgever]);
const ofNn = (...facts: Facts) => linesOf(NN, [...TRAJECTORY, cost(1000), ...facts]);

describe('what the insurer decides of a line', () => {
  const LINE = ['2026-02-09', 1000, 1000, 0];
  const CREDIT = ['2026-03-02', -1000, -1000, 0];

  test('that it pays nothing moves all of it to the employer, on the day on which that was told', () => {
    const lines = ofNn(decided('geweigerd', 'niet-verzekerd'));
    expect(shown(lines)).toEqual([LINE, CREDIT, ['2026-03-02', 1000, 0, 1000]]);
    const [line, credit, other] = lines;
    expect(credit?.data).toMatchObject({
      crediteert: line?.key,
      reden: 'besluit van de verzekeraar: niet verzekerd',
    });
    expect(other?.data).toMatchObject({
      crediteert: null,
      aandeelVerzekeraar: 0,
      besluitVerzekeraar: 'geweigerd',
      reden: 'de verzekeraar vergoedt niets: niet verzekerd',
    });
  });

  test('that it pays an amount divides the line to the cent', () => {
    const lines = ofNn(decided('bedrag', 'maximum-bereikt', { amount: 333.33 }));
    expect(shown(lines)).toEqual([LINE, CREDIT, ['2026-03-02', 1000, 333.33, 666.67]]);
    expect(lines[2]?.data).toMatchObject({ aandeelVerzekeraar: null, besluitVerzekeraar: 'bedrag' });
    expect(lines[2]?.data.reden).toBe('de verzekeraar vergoedt het bedrag dat hij noemde: maximum bereikt');
  });

  test('that it pays what was promised leaves the amounts, and nothing to confirm', () => {
    const lines = ofNn(decided('bevestigd', 'volgens-polis'));
    expect(shown(lines)).toEqual([LINE, CREDIT, ['2026-03-02', 1000, 1000, 0]]);
    expect(lines.map(({ data }) => data.reden)).toEqual([
      'de verzekeraar vergoedt 100%: te bevestigen',
      'besluit van de verzekeraar: volgens polis',
      'de verzekeraar vergoedt 100%, bevestigd: volgens polis',
    ]);
  });

  test('as long as it decides nothing, the line stays as it was promised', () => {
    const lines = ofNn({ type: 'indicatie', on: '2026-06-01', row: 'S3-68', by: 'bedrijfsarts' });
    expect(shown(lines)).toEqual([LINE]);
    expect(lines[0]?.data.reden).toContain('te bevestigen');
    expect(lines[0]?.data.besluitVerzekeraar).toBeUndefined();
  });

  test('and decides anew takes the line of before back, and the last holds', () => {
    const again = decided('bedrag', 'herziening', { on: '2026-04-07', amount: 600 });
    const lines = ofNn(decided('geweigerd', 'niet-noodzakelijk'), again);
    expect(shown(lines)).toEqual([
      LINE,
      CREDIT,
      ['2026-03-02', 1000, 0, 1000],
      ['2026-04-07', -1000, 0, -1000],
      ['2026-04-07', 1000, 600, 400],
    ]);
  });

  test('once more the same changes nothing', () => {
    const again = decided('geweigerd', 'niet-verzekerd', { on: '2026-03-09' });
    expect(ofNn(decided('geweigerd', 'niet-verzekerd'), again)).toHaveLength(3);
  });

  test('by mistake comes back when that is taken back', () => {
    const back = { type: 'terugname', on: '2026-03-03', gebeurtenisId: 'feit-8', reason: 'vergissing' };
    const lines = ofNn(decided('geweigerd', 'niet-verzekerd'), back);
    expect(shown(lines).slice(3)).toEqual([
      ['2026-03-03', -1000, 0, -1000],
      ['2026-03-03', 1000, 1000, 0],
    ]);
    expect(lines[4]?.data.reden).toContain('te bevestigen');
  });

  test('before its price is known waits for it on the line', () => {
    const lines = linesOf(NN, [...TRAJECTORY, decided('geweigerd', 'uitgesloten'), cost(480.5, '2026-03-10')]);
    expect(shown(lines)).toEqual([['2026-02-09', 480.5, 0, 480.5]]);
  });

  test('under nbpw, that promises all of it, moves it too', () => {
    const facts = [
      { type: 'toestemming', on: '2026-02-01', purpose: 'interventie-extern', given: true },
      { type: 'indicatie', on: '2026-02-02', row: 'S5-21' },
      { type: 'afgerond', on: '2026-02-20', obligation: 'S5-21' },
      cost(845.55, '2026-03-01', 'S5-21'),
      decided('bedrag', 'maximum-bereikt', { row: 'S5-21', amount: 600 }),
    ];
    expect(shown(linesOf(NBPW, facts))).toEqual([
      ['2026-02-20', 845.55, 845.55, 0],
      ['2026-03-02', -845.55, -845.55, 0],
      ['2026-03-02', 845.55, 600, 245.55],
    ]);
  });

  test('stays of its line after a change of package', () => {
    const change = { type: 'pakketwissel', on: '2026-02-16', package: 'mkbasics-2026/P3' };
    const lines = ofNn(change, decided('geweigerd', 'niet-verzekerd'));
    expect(lines.map(({ data }) => [data.bedragWerkgever, data.pakket])).toEqual([
      [0, NN],
      [0, NN],
      [1000, NN],
    ]);
  });
});

describe('a line of which the insurer decided', () => {
  const fix = (more: object) => ({
    type: 'kostencorrectie',
    on: '2026-04-01',
    row: 'S3-67',
    nth: 1,
    reason: 'verkeerd-bedrag',
    ...more,
  });

  test('and whose amount is corrected keeps what the insurer pays, as far as the line goes', () => {
    const half = decided('bedrag', 'bovenmatig', { amount: 500 });
    const standing = (amount: number) => ofNn(half, fix({ amount })).at(-1)?.data;
    expect(standing(800)).toMatchObject({ bedragVerzekeraar: 500, bedragWerkgever: 300 });
    expect(standing(450.01)).toMatchObject({ bedragVerzekeraar: 450.01, bedragWerkgever: 0 });
    const none = decided('geweigerd', 'bovenmatig');
    expect(ofNn(none, fix({ amount: 800 })).at(-1)?.data).toMatchObject({
      bedragVerzekeraar: 0,
      bedragWerkgever: 800,
    });
  });

  test('and that is withdrawn leaves nothing to either', () => {
    const lines = ofNn(decided('bedrag', 'bovenmatig', { amount: 500 }), fix({ withdrawn: true }));
    expect(amounts(lines)).toEqual([1000, -1000, 1000, -1000]);
    expect(lines.at(-1)?.data).toMatchObject({ bedragVerzekeraar: -500, bedragWerkgever: -500 });
  });
});

test('what the insurer refuses counts for the spending limit of the employer, to the cent', () => {
  const pack = compile(NN);
  const facts = recorded(
    ...([...TRAJECTORY, cost(845.55), decided('bedrag', 'maximum-bereikt', { amount: 600 })] as unknown as Fact[]),
  );
  const isPaid = ({ billing }: ActiveRow) => BILLING_MEANS[billing.code].invoiced && !billing.share;
  const paid = [...pack.rows.values()].find(isPaid) as ActiveRow;
  const over = (limit: number, known = facts) => {
    const money = { limit, prices: [], fallenThrough: [], packageOf: () => pack };
    return isOverLimit(paid, { facts: known, money, asOf: plainDate('2026-03-03') });
  };
  expect([over(24_555), over(24_556)]).toEqual([true, false]);
  expect(over(1, facts.slice(0, -1))).toBe(false);
});

describe('of what the insurer paid in full until it refused', () => {
  const pack = compile(NBPW);
  const row = pack.rows.get('S5-22' as never) as ActiveRow;
  const done = (on: string): Facts => [
    { type: 'afgerond', on, obligation: 'S5-22' },
    { ...cost(845.55, on), row: 'S5-22' },
  ];
  const told = (...more: object[]) => recorded(...([...done('2026-02-04'), ...more] as unknown as Fact[]));
  const isOver = (limit: number, facts: ReturnType<typeof told>, price?: number) => {
    const list = { row: 'S5-22', per: 'piece', cents: price ?? 0 };
    const prices = price === undefined ? [] : [{ from: plainDate('2026-01-01'), until: null, prices: [list] }];
    const money = { limit, prices: prices as never, fallenThrough: [], packageOf: () => pack };
    return isOverLimit(row, { facts, money, asOf: plainDate('2026-03-10') });
  };
  const refused = decided('geweigerd', 'niet-verzekerd', { row: 'S5-22' });

  test('rounds to come count for the spending limit as the employer’s, to the cent', () => {
    expect(isOver(0, told())).toBe(false);
    expect([isOver(84_555, told(refused)), isOver(84_556, told(refused))]).toEqual([true, false]);
    // € 845,55 of the round before, and € 100 for the next.
    expect([isOver(94_554, told(refused), 10_000), isOver(94_555, told(refused), 10_000)]).toEqual([true, false]);
  });

  test('an amount that it named counts for the next as well', () => {
    const part = decided('bedrag', 'maximum-bereikt', { row: 'S5-22', amount: 600 });
    // € 245,55 of the round before, and what is left of € 700.
    expect([isOver(34_554, told(part), 70_000), isOver(34_555, told(part), 70_000)]).toEqual([true, false]);
    expect(isOver(0, told(part), 60_000)).toBe(false);
  });

  test('nothing waits any more once it decides that it pays after all', () => {
    const again = decided('bevestigd', 'herziening', { row: 'S5-22', on: '2026-03-04' });
    expect(isOver(0, told(refused, again))).toBe(false);
  });
});

describe('a share', () => {
  const promised = (percent: number | null, upTo = false): Share => ({ percent, upTo });
  const CASES: Array<
    [name: string, share: Share, outcome: string, amount: number | undefined, insurer: number | null]
  > = [
    ['S2 up to 100%', promised(100, true), 'bevestigd', undefined, 84_555],
    ['S2 up to 100%', promised(100, true), 'bedrag', 700.01, 70_001],
    ['S2 up to 100%', promised(100, true), 'geweigerd', undefined, 0],
    ['S3 100%', promised(100), 'geweigerd', undefined, 0],
    // Half of € 845,55 is rounded down to the cent.
    ['S3 50%', promised(50, true), 'bevestigd', undefined, 42_277],
    ['S3 50%', promised(50, true), 'bedrag', 100, 10_000],
    ['S3 50%', promised(50, true), 'geweigerd', undefined, 0],
    ['S4 by the policy', promised(null, true), 'bedrag', 845.55, 84_555],
    ['S4 by the policy', promised(null, true), 'geweigerd', undefined, 0],
  ];
  test.each(CASES)('of %s (%j), %s %s: the insurer pays %s cents', (_name, share, outcome, amount, insurer) => {
    const decision = { outcome, amount, reason: 'volgens-polis' } as never;
    expect(borne(84_555, share, decision)).toEqual({ insurer, employer: 84_555 - (insurer ?? 0) });
  });

  test('of which the insurer says nothing is as it was promised, or not known', () => {
    expect(borne(84_555, promised(50, true), null)).toEqual({ insurer: 42_277, employer: 42_278 });
    expect(borne(84_555, promised(null, true), null)).toEqual({ insurer: null, employer: null });
  });
});

describe('a decision that cannot be', () => {
  const d = plainDate;
  const refusal = (more: object, pack = NN) =>
    refusalOf({
      context: { ...contextOf(), package: pack },
      facts: recorded(ziekmelding('2026-01-05')),
      fact: { ...decided('geweigerd', 'niet-verzekerd'), on: d('2026-03-02'), ...more } as Fact,
    });

  test.each([
    ['an amount without saying so', { amount: 10 }, 'amount', /laat het weg bij 'geweigerd'/],
    ['no amount where it is one', { outcome: 'bedrag' }, 'amount', /wat de verzekeraar betaalt/],
    ['an amount of nothing', { outcome: 'bedrag', amount: 0 }, 'outcome', /geef outcome 'geweigerd'/],
    ['a row of another protocol', { row: 'S5-21' }, 'row', /geen regel van nn-arboned/],
  ])('%s is refused with the remedy', (_name, more, field, reason) => {
    expect(refusal(more)).toMatchObject({ field, reason: expect.stringMatching(reason) });
  });

  test.each([
    ['mkbasics-2026/P4', 'S1-37e', /dit pakket vergoedt deze dienst niet/],
    [NN, 'S3-43', /dit pakket vergoedt deze dienst niet/],
    ['alpina-2024/vov', 'S4-40', /dit pakket vergoedt deze dienst niet/],
  ])('under %s of %s, which the insurer never pays, is refused', (pack, row, reason) => {
    expect(refusal({ row }, pack)).toMatchObject({ field: 'row', reason: expect.stringMatching(reason) });
    expect(refusal({ row }, pack)?.reason).toMatch(/kostencorrectie$/);
  });

  test.each([
    ['S3-02', 'een RI&E'],
    ['S3-06', 'een RI&E'],
    ['S3-07', 'een PAGO of PMO'],
  ])('of %s, %s, is refused where the contract hears it', (row, what) => {
    const { employer } = contextOf();
    const told = refusalOfContract({
      context: { employer, package: NN, contractStart: d('2026-01-01') } as never,
      facts: [],
      fact: { ...decided('geweigerd', 'niet-verzekerd'), on: d('2026-03-02'), row } as Fact,
    });
    expect(told).toMatchObject({
      field: 'row',
      reason: expect.stringContaining(`${what} wordt nooit vergoed (S3-R03)`),
    });
  });

  const lines = ofNn();
  const byLine = (more: object, known = lines) =>
    refusalByLine({ ...decided('bedrag', 'bovenmatig', { amount: 500 }), ...more } as Fact, () => ({
      lines: known,
      gevallen: [{ id: GEVAL, firstSickDay: d('2026-01-05'), knownSince: d('2026-01-05') }],
    }));

  test('because of its line is refused with the remedy', () => {
    expect(byLine({})).toBeNull();
    expect(byLine({ amount: 1000 })).toBeNull();
    expect(byLine({ amount: 1000.01 })).toMatchObject({
      field: 'amount',
      reason: expect.stringMatching(/ten hoogste de factuurregel van € 1000.00: geef een lager bedrag/),
    });
    for (const more of [{ nth: 2 }, { row: 'S3-68' }])
      naming(JSON.stringify(more), () =>
        expect(byLine(more)).toMatchObject({ field: 'nth', reason: expect.stringContaining('deze zaak heeft geen') }),
      );
    expect(byLine({}, [])).toMatchObject({ field: 'nth' });
  });

  test('because its line was taken back, is disputed or has no price, is refused with the remedy', () => {
    const withdrawn = ofNn({
      ...cost(0, '2026-03-01'),
      type: 'kostencorrectie',
      nth: 1,
      reason: 'dubbel',
      withdrawn: true,
      amount: undefined,
    });
    expect(byLine({}, withdrawn)?.reason).toContain('is gecrediteerd');
    const disputed = lines.map((line) => ({ ...line, disputed: true }));
    expect(byLine({}, disputed)?.reason).toMatch(/is betwist: handel dat eerst af met een kostencorrectie/);
    const unpriced = linesOf(NN, TRAJECTORY);
    expect(byLine({}, unpriced)).toMatchObject({ field: 'amount', reason: expect.stringContaining('(kosten)') });
    expect(byLine({ outcome: 'geweigerd', amount: undefined }, unpriced)).toBeNull();
  });

  test('of what only the policy tells cannot confirm it without an amount', () => {
    const ofPolicy = lines.map((line) => ({
      ...line,
      row: 'S4-11',
      data: { ...line.data, pakket: 'alpina-2024/vov' },
    })) as StoredLine[];
    const more = { row: 'S4-11', outcome: 'bevestigd', amount: undefined };
    expect(byLine(more, ofPolicy)).toMatchObject({
      field: 'outcome',
      reason: expect.stringContaining('alleen de polis'),
    });
    expect(byLine({ row: 'S4-11' }, ofPolicy)).toBeNull();
  });
});

test.each([
  [1000, 400],
  [400, 1000],
])('of costs of € %d and € %d of one day for one line the smaller holds, told after the work as before it', (a, b) => {
  const after = linesOf(NN, [...TRAJECTORY, cost(a), cost(b)]);
  const before = linesOf(NN, [
    ...TRAJECTORY.slice(0, -1),
    cost(a, '2026-02-09'),
    cost(b, '2026-02-09'),
    ...TRAJECTORY.slice(-1),
  ]);
  for (const lines of [after, before]) expect(lines.reduce((sum, { data }) => sum + (data.bedrag ?? 0), 0)).toBe(400);
});

describe('whatever the insurer decides', () => {
  const day = fc.constantFrom('2026-02-10', '2026-02-11', '2026-02-12');
  const amount = fc.integer({ min: 1, max: 99_999 }).map((n) => n / 100);
  const row = fc.constantFrom('S5-21', 'S5-22', 'S5-23');
  const nth = fc.constantFrom(1, 2);
  const decision = fc.oneof(
    fc.record({ outcome: fc.constant('bedrag'), amount }),
    fc.record({ outcome: fc.constantFrom('bevestigd', 'geweigerd') }),
  );
  const fact = fc.oneof(
    fc.record({ type: fc.constant('indicatie'), on: day, row }),
    fc.record({ type: fc.constant('afgerond'), on: day, obligation: row }),
    fc.record({ type: fc.constant('kosten'), on: day, row, amount }),
    fc.record({ type: fc.constant('kostencorrectie'), on: day, row, nth, amount, reason: fc.constant('coulance') }),
    fc
      .tuple(
        fc.record({ type: fc.constant('verzekeraar-besluit'), on: day, row, nth, reason: fc.constant('herziening') }),
        decision,
      )
      .map(([about, what]) => ({ ...about, ...what })),
  );
  /** Each row is done and paid for once at least, so that there is what to decide of. */
  const story = fc
    .tuple(row, fc.array(fact, { minLength: 2, maxLength: 6 }))
    .map(
      ([id, more]): Facts => [
        { type: 'toestemming', on: '2026-02-01', purpose: 'interventie-extern', given: true },
        { type: 'indicatie', on: '2026-02-02', row: id },
        { type: 'afgerond', on: '2026-02-03', obligation: id },
        cost(100.01, '2026-02-04', id),
        decided('geweigerd', 'uitgesloten', { on: '2026-02-05', row: id }),
        ...more.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
      ],
    );
  const MONEY = ['bedrag', 'bedragVerzekeraar', 'bedragWerkgever'] as const;
  const cents = ({ data }: StoredLine) => MONEY.map((name) => (data[name] === null ? null : centsOf(data[name])));

  test('shares add up to the cent, and a credit and its line are nothing together', () => {
    fc.assert(
      fc.property(story, (facts) => {
        const lines = linesOf(NBPW, facts);
        expect(lines.some(({ data }) => data.besluitVerzekeraar !== undefined)).toBe(true);
        for (const line of lines) {
          const [all, insurer, employer] = cents(line);
          if (all != null && insurer != null && employer != null) expect(insurer + employer).toBe(all);
          const taken = lines.find(({ key }) => key === line.data.crediteert);
          if (taken) expect(cents(taken).map((one, i) => (one ?? 0) + (cents(line)[i] ?? 0))).toEqual([0, 0, 0]);
          expect(line.data.crediteert === null || taken !== undefined).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('the order in which the facts of one day come changes nothing of what either pays', () => {
    const sums = (facts: Facts) => {
      const all = linesOf(
        NBPW,
        facts.map((one) => ({ ...one, on: '2026-02-10' })),
      ).map(cents);
      return MONEY.map((_, i) => all.reduce((sum, one) => sum + (one[i] ?? 0), 0));
    };
    fc.assert(
      fc.property(
        story.chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts.slice(1), { minLength: facts.length - 1 })),
        ),
        ([facts, others]) => expect(sums([facts[0] as Facts[number], ...others])).toEqual(sums(facts)),
      ),
      { numRuns: 25 },
    );
  }, 120_000);
});
