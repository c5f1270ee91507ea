// Longer than 300 lines: how rows run in a case, on lives that its tests share.
import { proves } from '../../documents/protocols/proof-name';
import { addDays, plainDate } from '../../domain/calendar/plain-date';
import type { Fact } from '../../domain/case/facts';
import type { Obligation } from '../../domain/case/obligation';
import { makePlan } from '../../domain/case/plan';
import { compile } from '../../domain/protocols/compile';
import { PACKAGE_IDS, type PackageId } from '../../domain/protocols/packages';
import { contextOf, herstelmelding, recorded, ziekmelding } from '../domain/case/lives';
import { naming } from '../support/naming';

const d = plainDate;
/** A Monday. */
const FIRST = d('2026-01-05');

function planUnder(id: PackageId, asOf: string, ...more: Fact[]) {
  const context = { ...contextOf(), package: id };
  return makePlan({ context, facts: recorded(ziekmelding(FIRST), ...more), asOf: d(asOf) });
}
function rowIn(id: PackageId, row: string, asOf: string, ...more: Fact[]): Obligation | undefined {
  return planUnder(id, asOf, ...more).obligations.find((one) => one.id === row);
}
const told = (type: string, on: string, more: object): Fact => ({ type, on: d(on), ...more }) as Fact;

describe('a row that performs a duty', () => {
  const analysis = (id: PackageId) =>
    planUnder(id, '2026-02-02').obligations.filter((one) => one.row === 'S1-19' || one.id === 'probleemanalyse');

  test('is no second obligation: the duty has row, code and an explanation that says so', () => {
    const [duty, ...others] = analysis('mkbasics-2026/P3');
    expect(others).toEqual([]);
    expect(duty).toMatchObject({ id: 'probleemanalyse', source: 'law', row: 'S1-19', internalDue: '2026-02-13' });
    expect(duty?.why).toContain(`Uitgevoerd als S1-19 van mkbasics-2026 (${duty?.code}).`);
  });

  test('leaves the duty to the law alone without a package', () => {
    expect(analysis('none')[0]).not.toHaveProperty('row');
  });

  test('is not done when the law waives the duty', () => {
    const waiver = told('afwijking', '2026-01-20', { obligation: 'probleemanalyse', reason: 'samen-later-gepland' });
    const duty = rowIn('mkbasics-2026/P3', 'probleemanalyse', '2026-02-02', waiver);
    expect(duty).toMatchObject({ status: 'waived' });
    expect(duty).not.toHaveProperty('row');
  });
});

describe('a row that prepares or supports a duty', () => {
  test('has work of its own that is due no later than the duty', () => {
    for (const id of PACKAGE_IDS)
      naming(id, () => {
        const { obligations } = planUnder(id, '2026-02-02');
        for (const row of compile(id).rows.values()) {
          const own = obligations.find((one) => one.id === row.id);
          const duty = obligations.find((one) => one.id === row.duty?.id && one.status !== 'done');
          if (own && duty && row.duty?.as !== 'performs')
            expect(`${own.id} ${own.internalDue <= (duty.legalLatest ?? duty.internalDue)}`).toBe(`${own.id} true`);
        }
      });
  });
});

/** By hand: a row of each way to start, in which package, by which facts, and from when until when it can be done. */
const STARTS: ReadonlyArray<[string, PackageId, string, Fact[], { opensOn: string; due: string }]> = [
  ['days of sickness', 'mkbasics-2026/P3', 'S1-14', [], { opensOn: '2026-01-06', due: '2026-01-09' }],
  ['weeks of sickness', 'mkbasics-2026/P3', 'S1-26', [], { opensOn: '2026-06-29', due: '2026-07-03' }],
  ['business days after the report', 'alpina-2024/vov', 'S4-28', [], { opensOn: '2026-01-05', due: '2026-01-14' }],
  ['the start of the case', 'mkbasics-2026/P3', 'S1-08', [], { opensOn: '2026-01-05', due: '2026-01-12' }],
  [
    'a fact',
    'mkbasics-2026/P3',
    'S1-03',
    [told('deelherstel', '2026-02-02', { from: '2026-02-02', incapacityPct: 50 })],
    { opensOn: '2026-02-02', due: '2026-02-02' },
  ],
  [
    'a duty that is done',
    'mkbasics-2026/P3',
    'S1-20',
    [told('probleemanalyse', '2026-02-12', { mogelijkheden: true })],
    { opensOn: '2026-02-12', due: '2026-02-19' },
  ],
  [
    'another row that is done',
    'asr-arboned-2024/arbobegeleiding',
    'S2-14',
    [told('afgerond', '2026-01-20', { obligation: 'S2-13' })],
    { opensOn: '2026-01-20', due: '2026-01-27' },
  ],
  [
    'what a professional decides',
    'asr-arboned-2024/arbobegeleiding',
    'S2-24a',
    [told('indicatie', '2026-02-02', { row: 'S2-24a' })],
    { opensOn: '2026-02-02', due: '2026-02-09' },
  ],
  [
    'a cost',
    'asr-arboned-2024/arbobegeleiding',
    'S2-37',
    [told('indicatie', '2026-02-02', { row: 'S2-37' }), told('kosten', '2026-02-16', { row: 'S2-37', amount: 100 })],
    { opensOn: '2026-02-16', due: '2026-02-16' },
  ],
  [
    'the first of several',
    'nn-arboned-2025/mkb-uitgebreid',
    'S3-01',
    [told('probleemanalyse', '2026-02-12', { mogelijkheden: true })],
    { opensOn: '2026-02-12', due: '2026-02-19' },
  ],
  [
    'a term that comes again',
    'nn-arboned-2025/mkb-uitgebreid',
    'S3-45',
    [told('indicatie', '2026-01-12', { row: 'S3-45' })],
    { opensOn: '2026-02-16', due: '2026-02-23' },
  ],
  [
    'an appointment that was missed',
    'asr-arboned-2024/arbobegeleiding',
    'S2-21',
    [
      told('afspraak', '2026-02-09', { row: 'S2-17', at: '2026-02-16T10:00:00+01:00' }),
      told('niet-verschenen', '2026-02-16', { row: 'S2-17', at: '2026-02-16T10:00:00+01:00' }),
    ],
    { opensOn: '2026-02-16', due: '2026-02-16' },
  ],
  [
    'the end of the employment',
    'asr-arboned-2024/arbobegeleiding',
    'S2-28',
    [told('einde-dienstverband', '2026-02-02', { lastDay: '2026-02-20' })],
    { opensOn: '2026-01-23', due: '2026-02-20' },
  ],
];

test.each(STARTS.map(([how, id, row, ...rest]) => [proves(row, id, 'window'), how, id, row, ...rest] as const))(
  '%s: it starts by %s',
  (_, _how, id, row, facts, { opensOn, due }) => {
    const found = rowIn(id, row, '2026-03-02', ...facts);
    expect(found).toMatchObject({ source: 'protocol', row, opensOn, internalDue: due });
    expect(found?.why.length).toBeGreaterThan(1);
  },
);

test('a row is done by a fact that names it, and counts how often', () => {
  const done = told('afgerond', '2026-01-07', { obligation: 'S1-14' });
  expect(rowIn('mkbasics-2026/P3', 'S1-14', '2026-01-08', done)).toMatchObject({ status: 'done', performed: 1 });
});

test('what comes as needed is done as often as it is needed', () => {
  const [need, call] = ['2026-02-02', '2026-04-20'].map((on) => told('indicatie', on, { row: 'S1-25' })) as [
    Fact,
    Fact,
  ];
  const done = told('belpoging', '2026-02-03', { row: 'S1-25', outcome: 'bereikt' });
  const again = told('belpoging', '2026-04-21', { row: 'S1-25', outcome: 'bereikt' });
  const P1 = 'mkbasics-2026/P1';
  expect(rowIn(P1, 'S1-25', '2026-04-20', need, done)).toMatchObject({ status: 'done', performed: 1 });
  expect(rowIn(P1, 'S1-25', '2026-04-20', need, done, call)).toMatchObject({ status: 'open', performed: 1 });
  expect(rowIn(P1, 'S1-25', '2026-04-21', need, done, call, again)).toMatchObject({ status: 'done', performed: 2 });
});

test('a traject that is done is not opened again by the referral for another', () => {
  const facts = [
    told('indicatie', '2026-01-12', { row: 'S3-65' }),
    told('indicatie', '2026-01-12', { row: 'S3-67' }),
    told('afgerond', '2026-01-13', { obligation: 'S3-65' }),
    told('ontvangst', '2026-02-10', { row: 'S3-67' }),
    told('indicatie', '2026-03-02', { row: 'S3-68' }),
    told('indicatie', '2026-03-02', { row: 'S3-65' }),
    told('afgerond', '2026-03-03', { obligation: 'S3-65' }),
  ];
  const on = (row: string) => rowIn('nn-arboned-2025/mkb-uitgebreid', row, '2026-03-05', ...facts);
  expect([on('S3-67')?.status, on('S3-67')?.performed, on('S3-68')?.opensOn]).toEqual(['done', 1, '2026-03-03']);
});

describe('of rows of which one is done at most', () => {
  const VOV = 'alpina-2024/vov';
  const FIRST_CONSULTS = ['S4-14', 'S4-26a', 'S4-15', 'S4-26b', 'S4-24'];
  const on = (asOf: string, ...facts: Fact[]) =>
    FIRST_CONSULTS.flatMap((row) => rowIn(VOV, row, asOf, ...facts)).map((one) => one && `${one.id} ${one.status}`);
  const present = (asOf: string, ...facts: Fact[]) => on(asOf, ...facts).filter((one) => one !== undefined);
  const delegated = (day: string, more: object = {}) => told('delegatie', day, { to: 'pob', ...more });

  test('the one that was done stays so when the other takes over, and what follows goes on with that other', () => {
    const facts = [
      told('afgerond', '2026-02-02', { obligation: 'S4-14' }),
      delegated('2026-03-16'),
      told('indicatie', '2026-03-17', { row: 'S4-26b' }),
    ];
    expect(present('2026-03-18', ...facts)).toEqual(['S4-14 done', 'S4-26b open']);
  });

  test('a delegation that ended after it was done brings up nothing anew', () => {
    const facts = [
      delegated('2026-01-06', { until: d('2026-03-01') }),
      told('afgerond', '2026-01-28', { obligation: 'S4-26a' }),
      told('indicatie', '2026-03-03', { row: 'S4-15' }),
    ];
    expect(present('2026-03-05', ...facts)).toEqual(['S4-26a done', 'S4-15 open']);
  });

  test('an early call is for who has the delegation then', () => {
    expect(present('2026-01-12', delegated('2026-01-12'))).toContain('S4-24 open');
    expect(present('2026-03-17', delegated('2026-03-16')).filter((one) => one?.startsWith('S4-24'))).toEqual([]);
  });
});

describe.each<[PackageId, string]>([
  ['asr-arboned-2024/arbobegeleiding', 'S2-39'],
  ['nn-arboned-2025/mkb-uitgebreid', 'S3-80'],
  ['nbpw/zorgportaal', 'S5-41'],
])('the registration of reports under %s', (id, row) => {
  const half = told('deelherstel', '2026-02-02', { from: d('2026-02-02'), incapacityPct: 50 });
  const seen = (asOf: string, ...facts: Fact[]) =>
    planUnder(id, asOf, ...facts)
      .obligations.filter((one) => one.row === row)
      .map((one) => `${one.id} ${one.status} ${one.performed}`);

  test('performs the report of the sickness, and keeps each later one itself', () => {
    expect(seen('2026-01-20')).toEqual(['melding-arbodienst done 1']);
    expect(seen('2026-02-03', half)).toEqual(['melding-arbodienst done 1', `${row} done 1`]);
    const both = seen('2026-03-03', half, herstelmelding('2026-03-02'));
    expect(both).toEqual(['melding-arbodienst done 1', `${row} done 2`]);
  });
});

describe('a cost that is told after the recovery', () => {
  const paid = (id: PackageId, row: string, advisedOn: string) =>
    rowIn(
      id,
      row,
      '2026-03-11',
      ...[
        told('indicatie', advisedOn, { row }),
        herstelmelding('2026-03-02'),
        told('kosten', '2026-03-10', { row, amount: 500 }),
      ].sort((a, b) => (a.on < b.on ? -1 : 1)),
    );
  const ROWS: ReadonlyArray<[PackageId, string]> = [
    ['asr-arboned-2024/arbobegeleiding', 'S2-37'],
    ['nn-arboned-2025/mkb-uitgebreid', 'S3-03'],
    ['alpina-2024/vov', 'S4-11'],
    ['nbpw/zorgportaal', 'S5-19'],
  ];

  test.each(ROWS)('is settled where the intervention was advised before it: %s %s', (id, row) => {
    expect(paid(id, row, '2026-02-02')).toMatchObject({ opensOn: '2026-03-10', statusReason: null });
  });

  test('is not settled where it was advised to somebody who is not sick, if the protocol asks for that', () => {
    expect(paid('nn-arboned-2025/mkb-uitgebreid', 'S3-03', '2026-03-04')).toBeUndefined();
  });
});

test('a row lapses with the recovery', () => {
  const row = rowIn('mkbasics-2026/P3', 'S1-26', '2026-01-20', herstelmelding('2026-01-19'));
  expect(row).toMatchObject({ status: 'not-applicable', statusReason: expect.stringContaining('hersteld per') });
});

test('a change of package changes the rows from its day on', () => {
  const change = told('pakketwissel', '2026-02-02', { package: 'none' });
  expect(rowIn('mkbasics-2026/P3', 'S1-26', '2026-02-01', change)).toBeDefined();
  expect(rowIn('mkbasics-2026/P3', 'S1-26', '2026-02-02', change)).toBeUndefined();
});

describe.each(PACKAGE_IDS.filter((id) => id !== 'none'))('%s over 104 weeks', (id) => {
  const pack = compile(id);
  const plans = ['2026-01-05', '2026-01-20', '2026-03-30', '2026-11-02', '2027-08-30', '2028-01-03'].map((asOf) =>
    planUnder(
      id,
      asOf,
      told('probleemanalyse', '2026-02-12', { mogelijkheden: true }),
      told('plan-van-aanpak', '2026-02-20', {}),
      told('42e-weeksmelding', '2026-10-20', {}),
    ),
  );
  const rows = plans.flatMap(({ obligations }) => obligations.filter(({ row }) => row !== undefined));

  test('has rows of this package and no other, none that it refuses, each with its code', () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const { row, code } of rows) expect([row, row && pack.rows.get(row)?.billing.code]).toEqual([row, code]);
  });

  test('names every obligation once in a plan, with a day that is not before its opening and a reason', () => {
    for (const { asOf, obligations } of plans) {
      expect([asOf, new Set(obligations.map((one) => one.id)).size]).toEqual([asOf, obligations.length]);
      for (const one of obligations)
        naming(`${asOf} ${one.id}`, () => {
          expect(one.opensOn <= one.internalDue || one.source === 'law').toBe(true);
          expect(one.why.length).toBeGreaterThan(0);
        });
    }
  });

  test('leaves the duties of the law as they are but for row, code and an earlier day', () => {
    for (const plan of plans) {
      const law = planUnder(
        'none',
        plan.asOf,
        ...[
          told('probleemanalyse', '2026-02-12', { mogelijkheden: true }),
          told('plan-van-aanpak', '2026-02-20', {}),
          told('42e-weeksmelding', '2026-10-20', {}),
        ],
      ).obligations;
      const same = plan.obligations.filter(({ source }) => source === 'law');
      const shown = (duties: readonly Obligation[]) => [
        plan.asOf,
        ...duties.map(({ id: name, status, legalLatest }) => [name, status, legalLatest]),
      ];
      expect(shown(same)).toEqual(shown(law));
      const isEarlier = (one: Obligation, i: number) => one.internalDue <= (law[i]?.internalDue ?? '');
      expect([plan.asOf, same.filter((one, i) => !isEarlier(one, i)).map(({ id: name }) => name)]).toEqual([
        plan.asOf,
        [],
      ]);
    }
  });

  test('has no row in it that waits to be asked for', () => {
    const asked = [...pack.rows.values()].filter(
      ({ trigger, billing }) => trigger.kind === 'asked' || ['REQ', 'OFF', 'EXT'].includes(billing.code),
    );
    expect(asked.length).toBeGreaterThan(0);
    const names = new Set(rows.map(({ row }) => row));
    expect(asked.filter(({ id: row }) => names.has(row)).map(({ id: row }) => row)).toEqual([]);
  });

  test('has each row that was asked for, once it is asked for and nothing is in its way', () => {
    const day = addDays(FIRST, 30);
    const lacking = [...pack.rows.values()].filter(({ id: row, trigger, level, excludes, duty }) => {
      if (level !== 'case' || trigger.kind !== 'asked' || excludes || duty?.as === 'performs') return false;
      const types = trigger.how === 'ontvangst' ? ['ontvangst', 'verzoek'] : ['verzoek', 'indicatie'];
      const facts = types.map((type) => told(type, day, { row }));
      return planUnder(id, addDays(day, 1), ...facts).obligations.every((one) => one.row !== row);
    });
    expect(lacking.map(({ id: row }) => row)).toEqual([]);
  });
});
