// Longer than 300 lines: one row for each way in which a line comes to its amount.
import fc from 'fast-check';
import { addDays, type PlainDate, plainDate } from '../../../domain/calendar/plain-date';
import { centsOf } from '../../../domain/money/cents';
import { BILLING_MEANS } from '../../../domain/protocols/billing';
import { compile } from '../../../domain/protocols/compile';
import { PACKAGE_IDS } from '../../../domain/protocols/packages';
import { amounts, type Facts, linesOf, live, total } from '../../support/lines';
import { GEVAL } from '../../support/moment';
import { naming } from '../../support/naming';

const done = (row: string, on: string) => ({ type: 'afgerond', on, obligation: row });

describe('a line', () => {
  test('of time is that time at the price of an hour, rounded once', () => {
    const call = { type: 'besteding', on: '2026-01-07', row: 'S1-14', minutes: 25 };
    const [line] = linesOf('mkbasics-2026/P4', [call]);
    // 25 / 60 × € 120
    expect(line?.data).toMatchObject({
      grondslag: 'tijd',
      aantal: 25,
      prijs: 120,
      bedrag: 50,
      bedragWerkgever: 50,
      bedragVerzekeraar: 0,
    });
  });

  test.each([
    [7, 14],
    [0.25, 0.5],
    [0.1, 0.2],
    [1 / 3, 0.67],
  ])('of %s minutes costs € %s', (minutes, bedrag) => {
    const [line] = linesOf('mkbasics-2026/P4', [{ type: 'besteding', on: '2026-01-07', row: 'S1-14', minutes }]);
    expect(line?.data.bedrag).toBe(bedrag);
  });

  test('of which nobody knows the price says so, and the total says how many', () => {
    const lines = linesOf('mkbasics-2026/P4', [done('S1-14', '2026-01-07')], { limit: null, prices: [] });
    expect(lines.map(({ data }) => [data.prijs, data.bedrag])).toEqual([[null, null]]);
    expect(total(lines)).toEqual({ cents: 0, unknown: 1 });
  });

  test('is completed once its cost becomes known, under the key that it had', () => {
    const cost = { type: 'kosten', on: '2026-01-20', row: 'S1-14', amount: 61.25, vat: 12.86 };
    const lines = linesOf('mkbasics-2026/P4', [done('S1-14', '2026-01-07'), cost], { limit: null, prices: [] });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.data).toMatchObject({ bedrag: 61.25, btw: 12.86, datum: '2026-01-07', grondslag: 'stuk' });
  });

  test('of what it really cost goes before the price list', () => {
    const lines = linesOf('mkbasics-2026/P4', [
      { type: 'kosten', on: '2026-01-06', row: 'S1-14', amount: 10 },
      { type: 'besteding', on: '2026-01-07', row: 'S1-14', minutes: 25 },
    ]);
    expect(lines.map(({ data }) => [data.bedrag, data.minuten])).toEqual([[10, 25]]);
  });

  test('has the time that was told of its own day, in whatever order the times were told', () => {
    const held = (on: string, minutes: number, more: object = {}) => ({
      ...{ type: 'besteding', on, row: 'S1-23', minutes },
      ...more,
    });
    const per = { row: 'S1-23', per: 'hour', cents: 6_000 };
    const money = { limit: null, prices: [{ from: plainDate('2026-01-01'), until: null, prices: [per] }] };
    const asked = { type: 'indicatie', on: '2026-04-06', row: 'S1-23' };
    const facts = [asked, held('2026-05-19', 20), held('2026-05-20', 30, { happened: '2026-04-07' })];
    const days = linesOf('mkbasics-2026/P4', facts, money).map(({ data }) => [data.datum, data.bedrag]);
    expect(days).toEqual([
      ['2026-05-19', 20],
      ['2026-04-07', 30],
    ]);
  });

  test('says how VAT is charged, or that nobody says it', () => {
    const call = { type: 'besteding', on: '2026-01-07', row: 'S1-14', minutes: 30 };
    expect(linesOf('mkbasics-2026/P4', [call])[0]?.data).toMatchObject({ btw: null, btwBerekening: 'unknown' });
  });
});

describe('a correction', () => {
  const call = { type: 'besteding', on: '2026-01-07', row: 'S1-14', minutes: 25 };
  const fix = (more: object) => ({ type: 'kostencorrectie', on: '2026-02-03', row: 'S1-14', nth: 1, ...more });

  test('takes the line back and puts another in its place, both on its own day', () => {
    const lines = linesOf('mkbasics-2026/P4', [call, fix({ amount: 30, reason: 'verkeerd-bedrag' })]);
    expect(lines.map(({ data }) => [data.datum, data.bedrag, data.crediteert !== null])).toEqual([
      ['2026-01-07', 50, false],
      ['2026-02-03', -50, true],
      ['2026-02-03', 30, false],
    ]);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(3);
    expect(lines[1]?.data).toMatchObject({ crediteert: lines[0]?.key, reden: 'verbeterd: verkeerd bedrag' });
  });

  test('that withdraws the line leaves nothing', () => {
    const lines = linesOf('mkbasics-2026/P4', [call, fix({ withdrawn: true, reason: 'niet-uitgevoerd' })]);
    expect(amounts(lines)).toEqual([50, -50]);
  });

  test('that brings a withdrawn line back is of its own day, so that no month that was billed changes', () => {
    const back = { ...fix({ amount: 20, reason: 'betwisting' }), on: '2026-03-04' };
    const lines = linesOf('mkbasics-2026/P4', [call, fix({ withdrawn: true, reason: 'dubbel' }), back]);
    expect(lines.map(({ data }) => [data.datum, data.bedrag])).toEqual([
      ['2026-01-07', 50],
      ['2026-02-03', -50],
      ['2026-03-04', 20],
    ]);
  });

  test('twice gives two credit lines, and the last amount stands', () => {
    const lines = linesOf('mkbasics-2026/P4', [
      call,
      fix({ amount: 30, reason: 'verkeerd-bedrag' }),
      { ...fix({ minutes: 60, reason: 'verkeerde-tijd' }), on: '2026-02-10' },
    ]);
    expect(amounts(lines)).toEqual([50, -50, 30, -30, 120]);
    expect(total(lines)).toEqual({ cents: 12_000, unknown: 0 });
  });

  test('of a line that had no price completes it', () => {
    const none = { limit: null, prices: [] };
    expect(amounts(linesOf('mkbasics-2026/P4', [call, fix({ amount: 30, reason: 'verkeerd-bedrag' })], none))).toEqual([
      30,
    ]);
    expect(amounts(linesOf('mkbasics-2026/P4', [call, fix({ withdrawn: true, reason: 'dubbel' })], none))).toEqual([0]);
  });

  test('of another time that the row was done leaves this one', () => {
    expect(amounts(linesOf('mkbasics-2026/P4', [call, { ...fix({ amount: 1, reason: 'dubbel' }), nth: 2 }]))).toEqual([
      50,
    ]);
  });
});

describe('a line of which the activity was told by mistake', () => {
  /** Takes back the nth of the facts, from 1: before them comes the ziekmelding. */
  const back = (nth: number, on: string) => ({
    type: 'terugname',
    on,
    gebeurtenisId: `feit-${nth + 1}`,
    reason: 'vergissing',
  });
  const called = (on: string, minutes = 25) => ({ type: 'besteding', on, row: 'S1-14', minutes });
  const P4 = 'mkbasics-2026/P4';

  test('is taken back with it, and comes again when it is done after all', () => {
    const facts = [called('2026-01-08'), back(1, '2026-01-09')];
    expect(amounts(linesOf(P4, facts))).toEqual([50, -50]);
    const again = linesOf(P4, [...facts, called('2026-01-12', 30)]);
    expect([amounts(again), total(again).cents]).toEqual([[50, -50, 60], 6000]);
    expect(again[1]?.data).toMatchObject({
      crediteert: again[0]?.key,
      reden: expect.stringContaining('per vergissing'),
    });
  });

  test('comes to nothing where it had no price yet, and has one when it is done after all', () => {
    const free = { limit: null, prices: [] };
    const facts = [called('2026-01-08'), back(1, '2026-01-09')];
    expect(linesOf(P4, facts, free).map(({ data }) => [data.bedrag, data.reden])).toEqual([
      [0, expect.stringContaining('per vergissing')],
    ]);
    const again = [...facts, called('2026-01-12'), { type: 'kosten', on: '2026-01-13', row: 'S1-14', amount: 40 }];
    const lines = linesOf(P4, again, free);
    // Of nothing there is nothing to take back.
    expect([amounts(lines), total(lines)]).toEqual([[0, 40], { cents: 4000, unknown: 0 }]);
  });

  test('stays where something else is taken back', () => {
    const asked = { type: 'verzoek', on: '2026-01-07', row: 'S1-15', by: 'werkgever' };
    expect(amounts(linesOf(P4, [called('2026-01-08'), asked, back(2, '2026-01-09')]))).toEqual([50]);
  });

  test('has no other line for a cost that is told of it meanwhile', () => {
    const cost = { type: 'kosten', on: '2026-01-10', row: 'S1-14', amount: 70 };
    const facts = [called('2026-01-08'), back(1, '2026-01-09'), cost];
    expect(amounts(linesOf(P4, facts))).toEqual([50, -50]);
    expect(total(linesOf(P4, [...facts, called('2026-01-12')])).cents).toBe(7000);
  });

  test('of three times leaves the other two with what each took', () => {
    const held = (on: string, minutes: number) => ({ type: 'besteding', on, row: 'S1-23', minutes });
    const per = { row: 'S1-23', per: 'hour', cents: 6_000 };
    const money = { limit: null, prices: [{ from: plainDate('2026-01-01'), until: null, prices: [per] }] };
    const facts = [
      { type: 'indicatie', on: '2026-04-06', row: 'S1-23' },
      // Again six weeks after each, up to week 26.
      held('2026-04-07', 10),
      held('2026-05-19', 20),
      held('2026-06-30', 30),
    ];
    expect(amounts(linesOf(P4, facts, money))).toEqual([10, 20, 30]);
    expect(total(linesOf(P4, [...facts, back(3, '2026-07-01')], money)).cents).toBe(4000);
  });

  test('stays under the package under which it was billed', () => {
    const change = { type: 'pakketwissel', on: '2026-01-09', package: 'mkbasics-2026/P3' };
    const asked = { type: 'verzoek', on: '2026-01-12', row: 'S1-15', by: 'werkgever' };
    expect(amounts(linesOf(P4, [called('2026-01-08'), change, asked, back(3, '2026-01-13')]))).toEqual([50]);
  });

  test.each([
    ['nn-arboned-2025/mkb-uitgebreid', 'S3-43', 'S3-43'],
    ['asr-arboned-2024/arbobegeleiding', 'S2-17', 'S2-21'],
  ])('of an appointment that was missed under %s goes when that is taken back', (pack, row, priced) => {
    const at = '2026-02-11T10:00:00+01:00';
    const money = {
      limit: null,
      prices: [{ from: plainDate('2026-01-01'), until: null, prices: [{ row: priced, per: 'piece', cents: 9500 }] }],
    };
    const facts = [
      { type: 'indicatie', on: '2026-02-02', row },
      { type: 'afspraak', on: '2026-02-03', row, at },
      { type: 'niet-verschenen', on: '2026-02-11', row, at },
      back(3, '2026-02-12'),
    ];
    expect(amounts(linesOf(pack, facts, money))).toEqual([95, -95]);
  });
});

test('what was billed stays billed after a change of package, and can still be corrected', () => {
  const lines = linesOf('mkbasics-2026/P4', [
    { type: 'besteding', on: '2026-01-07', row: 'S1-14', minutes: 25 },
    { type: 'pakketwissel', on: '2026-01-12', package: 'mkbasics-2026/P3' },
    { type: 'kostencorrectie', on: '2026-01-13', row: 'S1-14', nth: 1, amount: 40, reason: 'coulance' },
  ]);
  expect(lines.map(({ data }) => [data.bedrag, data.pakket])).toEqual([
    [50, 'mkbasics-2026/P4'],
    [-50, 'mkbasics-2026/P4'],
    [40, 'mkbasics-2026/P4'],
  ]);
});

test('the bill of a third party comes on a line of its own where the row says so', () => {
  const day = (n: number): PlainDate => addDays(plainDate('2026-02-02'), n);
  const lines = linesOf('alpina-2024/vov', [
    { type: 'toestemming', on: day(0), purpose: 'medische-informatie', given: true },
    { type: 'mandaat', on: day(0), scope: 'medische-informatie', given: true },
    { type: 'indicatie', on: day(1), row: 'S4-40' },
    { type: 'besteding', on: day(8), row: 'S4-40', minutes: 20 },
    { type: 'kosten', on: day(20), row: 'S4-40', amount: 45.5 },
  ]);
  expect(lines.map(({ data }) => [data.deel, data.grondslag, data.bedrag, data.btw])).toEqual([
    ['werk', 'tijd', 60, 0],
    ['derde', 'derde', 45.5, null],
  ]);
  expect(JSON.stringify(lines.map(({ data }) => data.omschrijving))).not.toMatch(/medisch|arts bij derden/);
});

test('a trajectory that the insurer pays is one line with both shares', () => {
  const lines = linesOf('nbpw/zorgportaal', [
    { type: 'toestemming', on: '2026-02-01', purpose: 'interventie-extern', given: true },
    { type: 'indicatie', on: '2026-02-02', row: 'S5-21' },
    done('S5-21', '2026-02-20'),
    { type: 'kosten', on: '2026-03-01', row: 'S5-21', amount: 845.55 },
  ]);
  expect(
    lines.map(({ data }) => [data.bedrag, data.aandeelVerzekeraar, data.bedragVerzekeraar, data.bedragWerkgever]),
  ).toEqual([[845.55, 100, 845.55, 0]]);
  expect(lines[0]?.data.reden).toBe('de verzekeraar vergoedt 100%');
});

test('a share that the policy has yet to confirm says so on the line, as before the order', () => {
  const lines = linesOf('nn-arboned-2025/mkb-uitgebreid', [
    { type: 'toestemming', on: '2026-02-02', purpose: 'interventie-extern', given: true },
    { type: 'indicatie', on: '2026-02-02', row: 'S3-65', by: 'bedrijfsarts' },
    done('S3-65', '2026-02-04'),
    { type: 'indicatie', on: '2026-02-04', row: 'S3-67', by: 'bedrijfsarts' },
    { type: 'ontvangst', on: '2026-02-09', row: 'S3-67' },
    { type: 'kosten', on: '2026-02-10', row: 'S3-67', amount: 1000 },
  ]);
  expect(lines.map(({ row, data }) => [row, data.bedragVerzekeraar, data.reden])).toEqual([
    ['S3-67', 1000, 'de verzekeraar vergoedt 100%: te bevestigen'],
  ]);
});

describe('whatever comes', () => {
  const PACKS = ['mkbasics-2026/P1', 'mkbasics-2026/P4', 'nbpw/zorgportaal', 'nn-arboned-2025/mkb-uitgebreid'] as const;
  const fact = (pack: (typeof PACKS)[number]) => {
    const rows = [...compile(pack).rows.values()].filter(({ level }) => level === 'case');
    const row = fc.constantFrom(...rows.map(({ id }) => id));
    // Of a row that is how a duty of the law is performed that duty is told as done.
    const obligation = fc.constantFrom(...rows.map(({ id, duty }) => (duty?.as === 'performs' ? duty.id : id)));
    const on = fc.constantFrom('2026-02-10', '2026-02-11');
    const amount = fc.integer({ min: 0, max: 99_999 }).map((n) => n / 100);
    return fc.oneof(
      fc.record({ type: fc.constant('afgerond'), on, obligation }),
      fc.record({ type: fc.constant('besteding'), on, row, minutes: fc.integer({ min: 1, max: 90 }) }),
      fc.record({ type: fc.constant('kosten'), on, row, amount }),
      fc.record({ type: fc.constant('indicatie'), on, row }),
      fc.record({
        type: fc.constant('kostencorrectie'),
        on,
        row,
        nth: fc.constantFrom(1, 2),
        amount,
        reason: fc.constant('coulance'),
      }),
    );
  };
  const story = fc
    .constantFrom(...PACKS)
    .chain((pack) =>
      fc.record({ pack: fc.constant(pack), facts: fc.array(fact(pack), { minLength: 1, maxLength: 6 }) }),
    );

  test('shares add up, a credit undoes its line, and each line stands for one time of a row that is billed', () => {
    fc.assert(
      fc.property(story, ({ pack, facts }) => {
        const sorted = [...facts].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
        const lines = linesOf(pack, sorted);
        for (const { row, data } of lines)
          naming(row, () => {
            expect(BILLING_MEANS[data.code].invoiced).toBe(true);
            expect(compile(pack).rows.get(row)?.billing.code).toBe(data.code);
            const { bedrag, bedragVerzekeraar, bedragWerkgever } = data;
            if (bedrag !== null && bedragVerzekeraar !== null && bedragWerkgever !== null)
              expect(centsOf(bedragVerzekeraar) + centsOf(bedragWerkgever)).toBe(centsOf(bedrag));
            if (data.crediteert) {
              const credited = lines.find(({ key }) => key === data.crediteert);
              expect(centsOf(credited?.data.bedrag ?? 0) + centsOf(bedrag ?? 0)).toBe(0);
            }
          });
        const standing = lines.filter(({ credited, data }) => !credited && !data.crediteert);
        const times = standing.map(({ row, data }) => `${row} ${data.verplichting} ${data.keer} ${data.deel}`);
        expect(new Set(times).size).toBe(times.length);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test('the order of the facts of one day changes no total', () => {
    fc.assert(
      fc.property(
        story.chain((one) =>
          fc.tuple(fc.constant(one), fc.shuffledSubarray(one.facts, { minLength: one.facts.length })),
        ),
        ([{ pack, facts }, other]) => {
          const oneDay = (all: Facts) => all.map((each) => ({ ...each, on: '2026-02-10' }));
          expect(total(linesOf(pack, oneDay(other)))).toEqual(total(linesOf(pack, oneDay(facts))));
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);
});

test.each(PACKAGE_IDS.filter((id) => id !== 'none'))(
  '%s: each billed row that is done once gives one line, any other none',
  (pack) => {
    for (const row of compile(pack).rows.values()) {
      const starts = row.trigger.kind === 'sick-days' || row.trigger.kind === 'sick-weeks';
      if (row.level !== 'case' || row.duty || row.consent || row.approval || !starts) continue;
      const facts = [
        { type: 'indicatie', on: '2026-01-08', row: row.id },
        { type: 'verzoek', on: '2026-01-08', row: row.id, by: 'werkgever' },
      ];
      const lines = linesOf(pack, [...facts, done(row.id, '2026-01-09')], { limit: null, prices: [] });
      const isDone = BILLING_MEANS[row.billing.code].starts !== 'on-order';
      expect([row.id, lines.filter((line) => line.row === row.id).length]).toEqual([
        row.id,
        BILLING_MEANS[row.billing.code].invoiced && isDone ? 1 : 0,
      ]);
    }
  },
);

describe('an appointment that fell through', () => {
  const at = '2026-02-11T10:00:00+01:00';
  const book = (row: string) => ({ type: 'afspraak', on: '2026-02-03', row, at });
  const cancel = (row: string, cancelledAt: string, more: object = {}) => ({
    type: 'afzegging',
    on: cancelledAt.slice(0, 10),
    row,
    at,
    cancelledAt,
    ...more,
  });
  const list = (row: string) => ({
    limit: null,
    prices: [{ from: plainDate('2026-01-01'), until: null, prices: [{ row, per: 'piece', cents: 9500 }] }],
  });
  const LATE = '2026-02-11T09:00:00+01:00';

  test.each([
    ['asr-arboned-2024/arbobegeleiding', 'S2-17', 'S2-21', 'S2-R02', 'S2-21'],
    ['nn-arboned-2025/mkb-uitgebreid', 'S3-43', 'S3-43', 'S3-R02', 'S3-43'],
    ['alpina-2024/vov', 'S4-15', 'S4-15', 'S4-R02', 'S4-15'],
  ])(
    'under %s gives one line, of row and rule, when it was cancelled too late or nobody came',
    (pack, row, line, regel, priced) => {
      for (const end of [cancel(row, LATE), { type: 'niet-verschenen', on: '2026-02-11', row, at }])
        naming(end.type, () => {
          const lines = linesOf(pack, [book(row), end, { type: 'indicatie', on: '2026-02-12', row }], list(priced));
          expect(lines.map((one) => [one.row, one.data.regel, one.data.bedrag])).toEqual([[line, regel, 95]]);
        });
    },
  );

  const MISSED = { type: 'niet-verschenen', on: '2026-02-11', row: 'S3-43', at };
  const NN = 'nn-arboned-2025/mkb-uitgebreid';
  const fix = (more: object, on = '2026-02-20') => ({
    type: 'kostencorrectie',
    on,
    row: 'S3-43',
    nth: 1,
    part: 'afzegging',
    reason: 'coulance',
    ...more,
  });

  test('is corrected, or withdrawn, apart from the work that was done after it', () => {
    const facts = [book('S3-43'), MISSED, done('S3-43', '2026-02-18')];
    const of = (...more: Facts) => linesOf(NN, [...facts, ...more], list('S3-43')).map(({ data }) => data);
    const shown = (lines: ReturnType<typeof of>) => lines.map(({ deel, bedrag, datum }) => [deel, bedrag, datum]);
    const before = shown(of());
    expect(shown(of(fix({ withdrawn: true })))).toEqual([...before, ['afzegging', -95, '2026-02-20']]);
    expect(shown(of(fix({ amount: 40 })))).toEqual([
      ...before,
      ['afzegging', -95, '2026-02-20'],
      ['afzegging', 40, '2026-02-20'],
    ]);
  });

  test('has one line without a price, also in a later geval, and gets its price there', () => {
    const facts = [book('S3-43'), MISSED];
    const free = { limit: null, prices: [] };
    // As it was written in the geval before.
    const before = { gevalId: 'before' };
    const lines = linesOf(NN, facts, free).map((line) => ({
      ...line,
      ...before,
      key: line.key.replace(GEVAL, 'before'),
    }));
    expect(amounts(lines)).toEqual([null]);
    const later = { type: 'indicatie', on: '2026-02-12', row: 'S3-43' };
    live(NN, [...facts, later], '2026-02-12', lines, new Map(), free);
    expect(amounts(lines)).toEqual([null]);
    live(NN, [...facts, later], '2026-02-12', lines, new Map(), list('S3-43'));
    expect(amounts(lines)).toEqual([95]);
  });

  test.each(['mkbasics-2026/P4', 'nbpw/zorgportaal'])('under %s gives none', (pack) => {
    const row = pack.startsWith('mk') ? 'S1-23' : 'S5-04';
    expect(linesOf(pack, [book(row), cancel(row, LATE)], list(row))).toEqual([]);
  });

  test('gives none in time, by the provider, or between the limits', () => {
    const S4 = 'alpina-2024/vov';
    const none = (end: Record<string, unknown>) => linesOf(S4, [book('S4-15'), end], list('S4-15'));
    expect(none(cancel('S4-15', '2026-02-09T12:00:00+01:00'))).toEqual([]);
    expect(none(cancel('S4-15', LATE, { by: 'pob' }))).toEqual([]);
    expect(none(cancel('S4-15', LATE, { reason: 'overleden' }))).toEqual([]);
  });
});
