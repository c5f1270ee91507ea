// Longer than 300 lines: one row for each rule of price lists, VAT, shares and reimbursement.
import fc from 'fast-check';
import { fallenThrough } from '../../../domain/appointments/fallen-through';
import { plainDate } from '../../../domain/calendar/plain-date';
import { asDecimal, centsOf, eurosOf, isExact, part, totalOf } from '../../../domain/money/cents';
import { chargedMinutes } from '../../../domain/money/helpdesk';
import { creditOf, type InvoiceData } from '../../../domain/money/line';
import { type PriceList, priceOf, refusalOfLists, yearlyFeeOn } from '../../../domain/money/price-list';
import { reimbursementOf } from '../../../domain/money/reimbursement';
import { divided } from '../../../domain/money/share';
import { isOverLimit, type Spending } from '../../../domain/money/spending-limit';
import { treatmentOf, vatOver, vatTerms } from '../../../domain/money/vat';
import { feeLines, printedFee, startFee } from '../../../domain/money/yearly-fee';
import { BILLING_MEANS } from '../../../domain/protocols/billing';
import { type ActiveRow, type CompiledPackage, compile } from '../../../domain/protocols/compile';
import type { PackageId } from '../../../domain/protocols/packages';
import { newCasus } from '../../support/casus';
import { naming } from '../../support/naming';
import { recorded } from '../case/lives';

const d = plainDate;
const rulesOf = (id: PackageId) => compile(id).rules;
const cents = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 });

describe('cents', () => {
  test.each([
    [0, 0],
    [0.01, 1],
    [1.1, 110],
    [4.35, 435],
    [159.95, 15_995],
    [1_000_000.99, 100_000_099],
  ])('€ %s is %s cents and back', (euros, whole) => {
    expect(centsOf(euros)).toBe(whole);
    expect(eurosOf(whole)).toBe(euros);
  });

  test.each([0.001, 12.505, 1 / 3, 1e12])('%s is no amount', (euros) => {
    expect(isExact(euros)).toBe(false);
    expect(() => centsOf(euros)).toThrow('hoogstens twee decimalen');
  });

  test('are written with two digits', () => {
    expect([0, 5, -5, 15_995, -123_400].map(asDecimal)).toEqual(['0.00', '0.05', '-0.05', '159.95', '-1234.00']);
  });

  test('a part of them is rounded half up, of a negative amount the mirror image', () => {
    expect([part(1, 1, 2), part(3, 1, 2), part(-1, 1, 2), part(10, 1, 3), part(0, 5, 7)]).toEqual([1, 2, -1, 3, 0]);
    fc.assert(
      fc.property(cents, fc.nat(1000), (amount, times) => part(-amount, times, 60) === -part(amount, times, 60) + 0),
    );
  });
});

describe('shares', () => {
  test.each([
    [845_55, 100, 845_55, 0],
    [845_55, 50, 422_77, 422_78],
    [1, 50, 0, 1],
    [-1, 50, 0, -1],
    [0, 50, 0, 0],
  ])('of %s cents at %s%% the insurer pays %s and the employer %s', (amount, percent, insurer, employer) => {
    expect(divided(amount, { percent, upTo: true })).toEqual({ insurer, employer });
  });

  test('always add up to the cent, and the insurer never pays more than its share', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 100 }), (amount, percent) => {
        const { insurer, employer } = divided(amount, { percent, upTo: true });
        expect((insurer ?? 0) + (employer ?? 0)).toBe(amount);
        expect(Math.abs(insurer ?? 0) * 100).toBeLessThanOrEqual(Math.abs(amount) * percent);
      }),
    );
  });

  test('are not guessed where only the policy tells', () => {
    expect(divided(100, { percent: null, upTo: true })).toEqual({ insurer: null, employer: null });
    expect(divided(null, { percent: 50, upTo: true })).toEqual({ insurer: null, employer: null });
    expect(divided(null, { percent: 100, upTo: false })).toEqual({ insurer: null, employer: 0 });
  });
});

test('a line and the one that takes it back are nothing together', () => {
  const euros = fc.integer({ min: 0, max: 10_000_000 }).map(eurosOf);
  fc.assert(
    fc.property(euros, euros, fc.option(euros), (bedrag, bedragVerzekeraar, btw) => {
      const line = { bedrag, btw, bedragVerzekeraar, bedragWerkgever: bedrag, aantal: 1, minuten: null } as InvoiceData;
      const credit = creditOf(line, 'k', d('2026-03-01'), 'r');
      for (const name of ['bedrag', 'bedragVerzekeraar', 'bedragWerkgever'] as const)
        naming(name, () => {
          expect(centsOf(line[name] ?? 0) + centsOf(credit[name] ?? 0)).toBe(0);
        });
      expect(credit.btw).toBe(btw === null ? null : -btw + 0);
      expect(Object.is(credit.bedrag, -0)).toBe(false);
    }),
  );
});

describe('VAT', () => {
  test('rounds half a cent up at a rate with decimals too', () => {
    expect([2500, -2500].map((cents) => vatOver(cents, { kind: 'whole', percent: 1.14 }))).toEqual([29, -29]);
  });

  test('is a fact of the contract: the flat rate of S3 taxes a part that nobody names, the others state no rate', () => {
    const treatment = treatmentOf(rulesOf('nn-arboned-2025/mkb-uitgebreid'));
    expect(treatment).toEqual({ kind: 'part', percent: 21, taxablePercent: null });
    expect(vatOver(16_475, treatment)).toBeNull();
    expect(vatOver(16_475, { kind: 'part', percent: 21, taxablePercent: 40 })).toBe(1384);
    expect(treatmentOf(rulesOf('mkbasics-2026/P1'))).toEqual({ kind: 'unknown' });
  });

  test.each([
    [{ kind: 'whole', percent: 21 }, 2100, 'S', 21],
    [{ kind: 'exempt' }, 0, 'E', 0],
    // One line of EN 16931 is taxed whole, so it cannot say this.
    [{ kind: 'part', percent: 21, taxablePercent: 40 }, 840, null, 21],
    [{ kind: 'unknown' }, null, null, null],
  ] as const)('%j over € 100 is %s cents, category %s at %s%%', (treatment, amount, category, rate) => {
    expect(vatOver(10_000, treatment)).toBe(amount);
    expect(vatTerms(treatment)).toEqual({ category, rate });
  });
});

describe('price lists', () => {
  const list = (from: string, until: string | null, more: Partial<PriceList> = {}): PriceList => ({
    from: d(from),
    until: until === null ? null : d(until),
    prices: [],
    ...more,
  });
  const S1_14 = (cent: number) => ({ prices: [{ row: 'S1-14' as const, per: 'hour' as const, cents: cent }] });

  test.each([
    [
      'a gap',
      [list('2025-01-01', '2025-12-30'), list('2026-01-01', null)],
      'na de lijst ervoor (tot en met dinsdag 30 december 2025) geldt geen prijs: laat deze beginnen op woensdag 31 december 2025',
    ],
    ['an overlap', [list('2025-01-01', '2026-01-01'), list('2026-01-01', null)], 'overlapt'],
    [
      'an open end before another',
      [list('2025-01-01', null), list('2026-01-01', null)],
      ', die geen einde heeft: laat die eindigen op woensdag 31 december 2025',
    ],
    [
      'an end before its begin',
      [list('2026-01-01', '2025-01-01')],
      'voor haar begin op donderdag 1 januari 2026: draai de dagen om',
    ],
    [
      'a row twice',
      [list('2026-01-01', null, { prices: [...S1_14(1).prices, ...S1_14(2).prices] })],
      'staat er twee keer in',
    ],
  ])('with %s are refused with the remedy', (_what, lists, remedy) => {
    expect(refusalOfLists(lists)?.reason).toContain(remedy);
  });

  test('give the price of the day, with its own VAT or that of the list', () => {
    const lists = [
      list('2025-01-01', '2025-12-31', S1_14(11_000)),
      list('2026-01-01', null, { ...S1_14(12_000), vat: { kind: 'whole', percent: 21 } }),
    ];
    expect(refusalOfLists(lists)).toBeNull();
    expect(priceOf(lists, 'S1-14', d('2025-12-31'))?.cents).toBe(11_000);
    expect(priceOf(lists, 'S1-14', d('2026-01-01'))).toMatchObject({ cents: 12_000, vat: { kind: 'whole' } });
    expect(priceOf(lists, 'S1-14', d('2024-12-31'))).toBeUndefined();
  });

  test('raise the yearly fee by their indexation, each time rounded to the cent', () => {
    const lists = [
      list('2026-01-01', '2026-12-31', { indexation: 350 }),
      list('2027-01-01', null, { indexation: 275 }),
    ];
    expect(yearlyFeeOn(lists, 15_995, d('2025-06-01'))).toBe(15_995);
    // 159,95 × 1,035 = 165,548…; 165,55 × 1,0275 = 170,102…
    expect(yearlyFeeOn(lists, 15_995, d('2026-06-01'))).toBe(16_555);
    expect(yearlyFeeOn(lists, 15_995, d('2027-01-01'))).toBe(17_010);
    expect(yearlyFeeOn(lists, null, d('2027-01-01'))).toBeNull();
    expect(yearlyFeeOn([list('2026-01-01', null, { yearlyCents: 20_000 })], 15_995, d('2026-01-01'))).toBe(20_000);
  });
});

describe('the fee of the contract', () => {
  test('is what the seeds print', () => {
    expect(printedFee(rulesOf('asr-arboned-2024/arbobegeleiding'))).toBe(15_995);
    expect(printedFee(rulesOf('nn-arboned-2025/mkb-uitgebreid'))).toBe(16_475);
    expect(printedFee(rulesOf('mkbasics-2026/P3'))).toBeNull();
    expect(printedFee(rulesOf('alpina-2024/vov'))).toBeNull();
    expect(printedFee(rulesOf('nbpw/zorgportaal'))).toBeNull();
  });

  test.each([
    [30, null],
    [31, 7750],
    [100, 25_000],
  ])('for a new employer with %s employees is once %s cents under mkbasics', (employees, amount) => {
    expect(startFee(rulesOf('mkbasics-2026/P1'), d('2026-01-01'), employees)?.amount ?? null).toBe(amount);
    expect(startFee(rulesOf('nbpw/zorgportaal'), d('2026-01-01'), employees)).toBeNull();
  });

  const year = (members: Array<[string, string | null]>, leftOn: string | null = null, start = '2026-01-01') =>
    feeLines(
      {
        start: d(start),
        members: members.map(([from, until]) => ({ from: d(from), until: until === null ? null : d(until) })),
        isServed: (day) => leftOn === null || day < leftOn,
        feeOn: () => 15_995,
      },
      d('2026-01-01'),
      d('2026-12-31'),
    ).map(({ kind, on, quantity, amount, days }) => [kind, on, quantity, amount, days.counted]);

  test('is for everybody employed on the first day of the contract year', () => {
    expect(
      year([
        ['2019-03-01', null],
        ['2020-01-01', null],
        ['2018-01-01', '2025-12-31'],
      ]),
    ).toEqual([['jaarprijs', '2026-01-01', 2, 31_990, 365]]);
  });

  test('is pro rata by day for who joins, and comes back for who leaves', () => {
    // 1 July to 31 December: 184 days of 365: 80,63. From 1 April to 31 December: 275 days of 365: 120,51.
    expect(
      year([
        ['2019-03-01', '2026-03-31'],
        ['2026-07-01', null],
      ]),
    ).toEqual([
      ['jaarprijs', '2026-01-01', 1, 15_995, 365],
      ['instroom', '2026-07-01', 1, 8063, 184],
      ['uitstroom', '2026-03-31', -1, -12_051, 275],
    ]);
  });

  test('of who leaves on the last day, or joins on the first, is the whole of it', () => {
    expect(year([['2026-01-01', '2026-12-31']])).toEqual([['jaarprijs', '2026-01-01', 1, 15_995, 365]]);
  });

  test('is not for who joins once the employer left, and comes back of who was paid for and leaves then', () => {
    const members: Array<[string, string | null]> = [
      ['2019-03-01', '2026-03-31'],
      ['2026-03-02', '2026-04-30'],
    ];
    expect(year(members, '2026-03-02')).toEqual([
      ['jaarprijs', '2026-01-01', 1, 15_995, 365],
      ['uitstroom', '2026-03-31', -1, -12_051, 275],
    ]);
    expect(year(members, '2026-01-01')).toEqual([]);
  });

  describe('of an employer that left on 2 March 2026 and came back on 1 September', () => {
    const back = (members: Array<[string, string | null]>, from: string, until: string, returned = '2026-09-01') =>
      feeLines(
        {
          start: d('2026-01-01'),
          members: members.map(([since, last]) => ({ from: d(since), until: last === null ? null : d(last) })),
          isServed: (day) => day < '2026-03-02' || day >= returned,
          // Another package since the return.
          feeOn: (day) => (day < '2026-03-02' ? 15_995 : day >= returned ? 20_000 : null),
        },
        d(from),
        d(until),
      ).map(({ kind, on, year: of, quantity, amount, days }) => [kind, on, of, quantity, amount, days.counted]);

    test('is for who came while it was gone from the day of the return, at the fee of that year, and not again for who was paid for', () => {
      // 1 September to 31 December: 122 days of 365, of € 159,95: 53,46.
      expect(
        back(
          [
            ['2019-03-01', null],
            ['2026-04-01', null],
            ['2026-04-01', '2026-06-30'],
          ],
          '2026-01-01',
          '2026-12-31',
        ),
      ).toEqual([
        ['jaarprijs', '2026-01-01', '2026-01-01', 1, 15_995, 365],
        ['instroom', '2026-09-01', '2026-01-01', 1, 5346, 122],
      ]);
    });

    test('is for everybody from that day where it comes back in a later contract year, at the fee of then', () => {
      // 1 June to 31 December 2027: 214 days of 365, of € 200: 117,26. From 1 August on: 153 days: 83,84. Back for November and
      // December, 61 days: 33,42.
      expect(
        back(
          [
            ['2019-03-01', null],
            ['2019-03-01', '2027-10-31'],
            ['2027-08-01', null],
            ['2019-03-01', '2027-02-28'],
          ],
          '2027-01-01',
          '2027-12-31',
          '2027-06-01',
        ),
      ).toEqual([
        ['instroom', '2027-06-01', '2027-06-01', 1, 11_726, 214],
        ['instroom', '2027-06-01', '2027-06-01', 1, 11_726, 214],
        ['instroom', '2027-08-01', '2027-06-01', 1, 8384, 153],
        ['uitstroom', '2027-10-31', '2027-06-01', -1, -3342, 61],
      ]);
    });

    test('is nothing in a contract year in which it was not served on any day', () => {
      expect(back([['2019-03-01', null]], '2027-01-01', '2027-12-31', '2028-03-01')).toEqual([]);
    });
  });

  test('in a leap year counts 366 days, and a year from 29 February ends on 27 February', () => {
    const lines = feeLines(
      {
        start: d('2028-02-29'),
        members: [{ from: d('2028-03-01'), until: null }],
        isServed: () => true,
        feeOn: () => 36_500,
      },
      d('2028-02-01'),
      d('2029-02-28'),
    );
    expect(lines.map(({ kind, on, amount, days }) => [kind, on, amount, days])).toEqual([
      ['instroom', '2028-03-01', 36_400, { counted: 364, ofYear: 365 }],
      ['jaarprijs', '2029-02-28', 36_500, { counted: 365, ofYear: 365 }],
    ]);
  });

  test('says that no price is known, and never guesses one', () => {
    const [line] = feeLines(
      {
        start: d('2026-01-01'),
        members: [{ from: d('2020-01-01'), until: null }],
        isServed: () => true,
        feeOn: () => null,
      },
      d('2026-01-01'),
      d('2026-01-31'),
    );
    expect(line).toMatchObject({ price: null, amount: null });
    expect(totalOf([line?.amount ?? null, 100])).toEqual({ cents: 100, unknown: 1 });
  });

  test('who joins and leaves on one day several at a time has a line for each', () => {
    const lines = feeLines(
      {
        start: d('2026-01-01'),
        members: [1, 2, 3].map(() => ({ from: d('2026-05-01'), until: null })),
        isServed: () => true,
        feeOn: () => 100,
      },
      d('2026-05-01'),
      d('2026-05-31'),
    );
    expect(new Set(lines.map(({ key }) => key)).size).toBe(3);
  });
});

describe('a call to the helpdesk', () => {
  const rules = rulesOf('mkbasics-2026/P1');
  test.each([
    [5, true, 0],
    [5 + 1 / 60, true, 1 / 60],
    [5 + 1 / 60, false, 0],
    [12, true, 7],
  ])('of %s minutes, agreed %s, charges %s', (minutes, agreed, charged) => {
    expect(chargedMinutes(rules, 'S1-01', minutes, agreed)).toBeCloseTo(charged, 10);
  });
  test('is only about the rows that the rule names', () => {
    expect(chargedMinutes(rules, 'S1-14', 30, true)).toBe(0);
    expect(chargedMinutes(rulesOf('nbpw/zorgportaal'), 'S5-50', 30, true)).toBe(0);
  });
});

describe('reimbursement before ordering', () => {
  const asked = {
    cost: 100_000,
    sick: true,
    advised: true,
    necessary: true,
    kind: null,
    remainingWage: 5_000_000,
  } as const;
  const of = (id: PackageId, row: string, more: object = {}) => {
    const pack = compile(id);
    const active = pack.rows.get(row as never);
    if (!active) throw new Error(row);
    return reimbursementOf(pack, active, { ...asked, ...more });
  };

  test('S2 pays up to 100% of what is advised, necessary and not excessive against the wage that is left', () => {
    expect(of('asr-arboned-2024/arbobegeleiding', 'S2-36')).toMatchObject({
      row: 'S2-37',
      percent: 100,
      upTo: true,
      insurer: 100_000,
      employer: 0,
      toConfirm: false,
    });
    expect(of('asr-arboned-2024/arbobegeleiding', 'S2-36', { remainingWage: 99_999 })).toMatchObject({
      insurer: 0,
      employer: 100_000,
    });
    expect(of('asr-arboned-2024/arbobegeleiding', 'S2-36', { remainingWage: null })).toMatchObject({ toConfirm: true });
    expect(of('asr-arboned-2024/arbobegeleiding', 'S2-36', { necessary: null }).toConfirm).toBe(true);
  });

  test('S3 pays 100% of who is sick, as the policy confirms, and at most half of prevention', () => {
    expect(of('nn-arboned-2025/mkb-uitgebreid', 'S3-67')).toMatchObject({
      percent: 100,
      toConfirm: true,
      row: 'S3-67',
    });
    expect(of('nn-arboned-2025/mkb-uitgebreid', 'S3-66', { sick: false })).toMatchObject({
      row: 'S3-04',
      percent: 50,
      upTo: true,
      insurer: 50_000,
      employer: 50_000,
    });
    expect(of('nn-arboned-2025/mkb-uitgebreid', 'S3-66', { sick: false, advised: false })).toMatchObject({
      insurer: 0,
    });
  });

  describe.each([true, false])('of who is sick: %s, S3 never pays', (sick) => {
    const nothing = { percent: 0, insurer: 0, employer: 100_000, reason: expect.stringContaining('S3-R03') };

    test.each(['rie', 'pago-pmo', 'psa', 'individual-training'] as const)('for %s', (kind) => {
      expect(of('nn-arboned-2025/mkb-uitgebreid', 'S3-66', { sick, kind })).toMatchObject(nothing);
    });

    test('for a RI&E or PAGO, whatever is asked', () => {
      for (const row of ['S3-02', 'S3-06', 'S3-07'])
        naming(row, () => {
          expect(of('nn-arboned-2025/mkb-uitgebreid', row, { sick })).toMatchObject(nothing);
        });
    });
  });

  test('S4 says that the policy has to confirm it, and gives no number', () => {
    expect(of('alpina-2024/vov', 'S4-11')).toMatchObject({
      percent: null,
      insurer: null,
      employer: null,
      toConfirm: true,
      reason: expect.stringContaining('volgens de polis'),
    });
  });

  test('S5 pays all of it', () => {
    for (const row of ['S5-20', 'S5-21', 'S5-22', 'S5-23', 'S5-24'])
      naming(row, () => {
        expect(of('nbpw/zorgportaal', row)).toMatchObject({ percent: 100, upTo: false, insurer: 100_000, employer: 0 });
      });
  });

  test('S1 pays nothing', () => {
    expect(of('mkbasics-2026/P3', 'S1-37e')).toMatchObject({
      percent: 0,
      insurer: 0,
      employer: 100_000,
      reason: expect.stringContaining('vergoedt deze dienst niet'),
    });
  });
});

describe('a spending limit', () => {
  const pack = compile('mkbasics-2026/P4');
  const prices: PriceList[] = [
    { from: d('2026-01-01'), until: null, prices: [{ row: 'S1-14', per: 'piece', cents: 10_000 }] },
  ];
  const facts = recorded(
    ...(['S1-19', 'S1-25'] as const).map((row) => ({ type: 'kosten', on: d('2026-01-07'), row, amount: 50 }) as never),
  );
  const of = (limit: number | null, packageOf: Spending['packageOf'] = () => pack): Spending => ({
    limit,
    prices,
    fallenThrough: [],
    packageOf,
  });
  const paidRow = ({ rows }: CompiledPackage, not?: string): ActiveRow => {
    const isPaid = ({ id, billing, employerSees }: ActiveRow) =>
      id !== not && !employerSees && BILLING_MEANS[billing.code].invoiced && !billing.share;
    return [...rows.values()].find(isPaid) as ActiveRow;
  };
  const isOver = (limit: number | null, row = 'S1-14') =>
    isOverLimit(pack.rows.get(row as never) as never, {
      facts,
      money: of(limit),
      asOf: d('2026-01-08'),
    });

  test('holds back what would go over it, to the cent', () => {
    expect([isOver(20_000), isOver(19_999), isOver(null)]).toEqual([false, true, false]);
  });
  test('holds back what has no price once it is reached', () => {
    expect([isOver(10_001, 'S1-30'), isOver(10_000, 'S1-30')]).toEqual([false, true]);
  });
  test('never holds back what costs the employer nothing', () => {
    const row = compile('mkbasics-2026/P3').rows.get('S1-14') as ActiveRow;
    expect(isOverLimit(row, { facts, money: of(0), asOf: d('2026-01-08') })).toBe(false);
  });
  test('counts nothing of a row of which the employer may not know, and never holds it back', () => {
    const alpina = compile('alpina-2024/vov');
    const hidden = alpina.rows.get('S4-40') as ActiveRow;
    const told = recorded({ type: 'kosten', on: d('2026-01-07'), row: 'S4-40', amount: 900 } as never);
    const money = of(10_000, () => alpina);
    const over = (row: ActiveRow) => isOverLimit(row, { facts: told, money, asOf: d('2026-01-08') });
    expect([over(paidRow(alpina)), over(hidden)]).toEqual([false, false]);
  });
  test('counts what was spent under the package before, each time under the one of then', () => {
    const after = compile('alpina-2024/vov');
    const row = paidRow(after);
    const money = (limit: number) => of(limit, ({ on }) => (on < d('2026-01-08') ? pack : after));
    const over = (limit: number) => isOverLimit(row, { facts, money: money(limit), asOf: d('2026-01-09') });
    expect([over(10_000), over(10_001)]).toEqual([true, false]);
  });
  test.each(['afgerond', 'verschenen'])('counts a consult that was attended, told as %s', (type) => {
    const served = compile('mkbasics-2026/P1');
    const row = served.rows.get('S1-23') as ActiveRow;
    const told = type === 'afgerond' ? { obligation: row.id } : { row: row.id };
    const known = recorded({ type, on: d('2026-02-11'), ...told } as never);
    const list: PriceList = {
      from: d('2026-01-01'),
      until: null,
      prices: [{ row: row.id, per: 'piece', cents: 9500 }],
    };
    const over = (limit: number) =>
      isOverLimit(row, {
        facts: known,
        money: { ...of(limit, () => served), prices: [list] },
        asOf: d('2026-02-12'),
      });
    expect([over(18_999), over(19_000)]).toEqual([true, false]);
  });
  test.each([
    ['nn-arboned-2025/mkb-uitgebreid', 'S3-43', 'S3-43'],
    ['asr-arboned-2024/arbobegeleiding', 'S2-17', 'S2-21'],
  ] as const)('counts an appointment that was missed under %s', (id, row, priced) => {
    const served = compile(id);
    const at = '2026-02-11T10:00:00+01:00';
    const known = recorded(
      { type: 'afspraak', on: d('2026-02-03'), row, at } as never,
      { type: 'niet-verschenen', on: d('2026-02-11'), row, at } as never,
    );
    const list: PriceList = {
      from: d('2026-01-01'),
      until: null,
      prices: [{ row: priced, per: 'piece', cents: 9500 }],
    };
    const over = (limit: number) =>
      isOverLimit(paidRow(served, priced), {
        facts: known,
        money: {
          ...of(limit, () => served),
          prices: [list],
          fallenThrough: fallenThrough(known, newCasus({ facts: [], package: id })),
        },
        asOf: d('2026-02-12'),
      });
    expect([over(9500), over(9501)]).toEqual([true, false]);
  });
});
