import { plainDate } from '../../domain/calendar/plain-date';
import type { Fact } from '../../domain/case/facts';
import type { Work } from '../../domain/moment/work';
import { LevelLife } from '../lives/level-life';

/** What a change of package does to work that was asked, quoted or ordered before it. */

const [ASR, OTHER_ASR] = ['asr-arboned-2024/arbobegeleiding', 'asr-arboned-2024/re-integratiemanager'];
const [NN, VOV, P1, P5] = ['nn-arboned-2025/mkb-uitgebreid', 'alpina-2024/vov', 'mkbasics-2026/P1', 'mkbasics-2026/P5'];

const on = (day: string, type: string, more: object = {}) => ({ type, on: plainDate(day), ...more }) as unknown as Fact;
const to = (day: string, pack: string) => on(day, 'pakketwissel', { package: pack });
const done = (day: string, row: string) => on(day, 'afgerond', { obligation: row });

/** A RI&E (S3-06) that is quoted for 2,400 euros. */
const asked = on('2026-01-07', 'verzoek', { row: 'S3-06', by: 'werkgever' });
const quoted = on('2026-01-08', 'offerte', { row: 'S3-06', amount: 2400 });
const accepted = on('2026-01-09', 'offerte-akkoord', { row: 'S3-06', by: 'werkgever' });

function contract(pack: string, ...facts: Fact[]): LevelLife {
  const life = new LevelLife('contract', pack, plainDate('2026-01-05'));
  for (const fact of facts) {
    life.sleepUntil(fact.on);
    expect([fact, life.tell(fact)]).toEqual([fact, true]);
  }
  return life;
}

const last = (life: LevelLife) => life.steps.at(-1)?.work as Work;
const answers = (work: Work) =>
  work.effects.flatMap((one) =>
    one.step === 'weigering' ? [`${one.to}: ${(one.data as { reason: string }).reason}`] : [],
  );
const rowIn = (life: LevelLife, row: string) =>
  life.steps.at(-1)?.moment.plan.obligations.find((one) => one.row === row)?.status;
/** How tasks of a row ended in the last moment of a life; their ids begin with their key. */
const ended = (life: LevelLife, row: string) =>
  last(life).closedTasks.flatMap(({ id, status, reason }) => (id.includes(`/${row}/`) ? [`${status}: ${reason}`] : []));
const linesOf = ({ effects }: Work) =>
  effects.flatMap((one) =>
    one.kind === 'factuurregel' ? [[one.row, one.data.bedrag, one.data.pakket, one.data.code]] : [],
  );

const GONE = 'het dienstenpakket dat sinds maandag 2 februari 2026 geldt, heeft deze dienst niet';

test('a quote that waits when the package changes to one without its service ends with that reason, and who had to answer hears it', () => {
  const life = contract(NN, asked, quoted, to('2026-02-02', VOV));
  expect(answers(last(life))).toEqual([
    `werkgever: ${GONE}: vraag de arbodienst om een losse opdracht, of vraag wat het nieuwe pakket hiervoor heeft`,
  ]);
  expect(rowIn(life, 'S3-06')).toBeUndefined();
  expect(life.tell(on('2026-02-03', 'offerte-akkoord', { row: 'S3-06', by: 'werkgever' }))).toBe(false);
});

test('a quote that is still to be made ends with that reason, on its task as well', () => {
  const life = contract(NN, asked, to('2026-02-02', VOV));
  expect(ended(life, 'S3-06')).toEqual([`vervallen: ${GONE}`]);
  expect(answers(last(life))).toHaveLength(1);
});

test('a quote goes on where the new package has its service', () => {
  const life = contract(
    ASR,
    on('2026-01-07', 'verzoek', { row: 'S2-58', by: 'werkgever' }),
    on('2026-01-08', 'offerte', { row: 'S2-58', amount: 900 }),
    to('2026-02-02', OTHER_ASR),
  );
  expect([answers(last(life)), ended(life, 'S2-58')]).toEqual([[], []]);
  expect(life.tell(on('2026-02-03', 'offerte-akkoord', { row: 'S2-58', by: 'werkgever' }))).toBe(true);
});

test.each([
  ['to a package without its service', VOV],
  ['to another protocol', P1],
  ['to the law alone', 'none'],
])(
  'what was ordered on a quote goes on after a change %s, and is billed at that price under the package of then',
  (_to, pack) => {
    const life = contract(NN, asked, quoted, accepted, to('2026-02-02', pack));
    expect([
      ended(life, 'S3-06'),
      answers(last(life)),
      last(life).effects.filter(({ row }) => row === 'S3-06'),
    ]).toEqual([[], [], []]);
    expect(rowIn(life, 'S3-06')).toBe('late');
    life.tell(done('2026-02-16', 'S3-06'));
    expect(ended(life, 'S3-06')).toEqual(['gedaan: null']);
    expect(linesOf(last(life))).toEqual([['S3-06', 2400, NN, 'OFF']]);
  },
);

test('it is billed once, and taken back it is taken off the bill', () => {
  const life = contract(NN, asked, quoted, accepted, to('2026-02-02', VOV), done('2026-02-16', 'S3-06'));
  life.tell(on('2026-02-17', 'terugname', { gebeurtenisId: 'feit-5', reason: 'vergissing' }));
  expect(linesOf(last(life)).map(([, amount]) => amount)).toEqual([-2400]);
  life.tell(done('2026-02-18', 'S3-06'));
  expect(linesOf(last(life)).map(([, amount]) => amount)).toEqual([2400]);
});

test('it is not asked for anew under a package that does not have it', () => {
  const life = contract(NN, asked, quoted, accepted, to('2026-02-02', VOV));
  expect(life.tell(on('2026-02-03', 'verzoek', { row: 'S3-06', by: 'werkgever' }))).toBe(false);
});

test('of two requests of one service the ordered one goes on alone', () => {
  const row = 'S3-07';
  const request = (day: string) => on(day, 'verzoek', { row, by: 'werkgever' });
  const life = contract(
    NN,
    request('2026-01-07'),
    request('2026-01-08'),
    on('2026-01-09', 'opdracht', { row, by: 'werkgever' }),
    to('2026-02-02', VOV),
  );
  expect(ended(life, row)).toEqual([`vervallen: ${GONE}`]);
  life.tell(done('2026-02-16', row));
  expect(linesOf(last(life)).map(([of, , pack]) => [of, pack])).toEqual([[row, NN]]);
  expect(rowIn(life, row)).toBe('done');
});

describe('of two orders of one service, for 100 and for 200 euros, each is billed once', () => {
  const row = 'S3-07';
  const order = (day: string, amount: number) => [
    on(day, 'verzoek', { row, by: 'werkgever' }),
    on(day, 'offerte', { row, amount }),
    on(day, 'offerte-akkoord', { row, by: 'werkgever' }),
  ];
  const both = [...order('2026-01-07', 100), ...order('2026-01-10', 200)];
  const amounts = (life: LevelLife) =>
    life.steps.flatMap(({ work }) => linesOf(work).map(([, amount]) => amount as number));
  const back = on('2026-02-04', 'terugname', { gebeurtenisId: 'feit-7', reason: 'vergissing' });

  test.each([
    [
      'the first is taken back and done again',
      [done('2026-02-03', row), done('2026-02-03', row), back, done('2026-02-05', row)],
    ],
    [
      'the earlier one is told later',
      [done('2026-02-10', row), { ...done('2026-02-11', row), happened: plainDate('2026-02-05') }],
    ],
  ])('where %s', (_how, work) => {
    const life = contract(NN, ...both, ...(work as Fact[]));
    expect(amounts(life).reduce((sum, one) => sum + one, 0)).toBe(300);
  });
});

test('the end of the arbodienst ends it, also when the employer comes back', () => {
  const life = contract(NN, asked, quoted, accepted, to('2026-02-02', VOV), on('2026-02-09', 'vertrek-arbodienst'));
  expect(ended(life, 'S3-06').join()).toContain('vertrok op maandag 9 februari 2026');
  life.tell(to('2026-03-02', P5));
  expect(rowIn(life, 'S3-06')).toBeUndefined();
});

test('a request for what the new package has not is answered in a case as well', () => {
  const life = new LevelLife('case', P1, plainDate('2026-01-05'));
  life.tell(on('2026-01-05', 'ziekmelding', { firstSickDay: '2026-01-05' }));
  life.tell(on('2026-01-12', 'verzoek', { row: 'S1-31', by: 'werkgever' }));
  expect(rowIn(life, 'S1-31')).toBe('planned');
  life.tell(to('2026-02-02', VOV));
  expect(answers(last(life))).toEqual([expect.stringContaining(GONE)]);
});

describe('what was open when the employer left does not come back with it: an order', () => {
  const [left, back] = ['2026-02-02', '2026-02-09'];
  const leaves = on(left, 'vertrek-arbodienst');
  const order = (row: string, by: string, days: readonly string[], amount: number) => [
    on(days[0] as string, 'verzoek', { row, by }),
    on(days[1] as string, 'offerte', { row, amount }),
    on(days[2] as string, 'offerte-akkoord', { row, by: 'werkgever' }),
  ];
  const FIRST = ['2026-01-12', '2026-01-13', '2026-01-14'];
  const AGAIN = ['2026-02-10', '2026-02-11', '2026-02-12'];
  const lived = (level: 'case' | 'contract', pack: string, facts: readonly Fact[]) => {
    const life = new LevelLife(level, pack, plainDate('2026-01-05'));
    if (level === 'case') life.tell(on('2026-01-05', 'ziekmelding', { firstSickDay: '2026-01-05' }));
    for (const fact of facts) {
      life.sleepUntil(fact.on);
      expect([fact, life.tell(fact)]).toEqual([fact, true]);
    }
    return life;
  };
  const billed = (life: LevelLife, row: string) =>
    life.steps.flatMap(({ work }) => linesOf(work).flatMap(([of, amount]) => (of === row ? [amount] : [])));

  describe.each([
    ['in a case', 'case', VOV, 'S4-02', 'werknemer'],
    ['of a contract', 'contract', NN, 'S3-07', 'werkgever'],
  ] as const)('%s', (_where, level, pack, row, by) => {
    const before = order(row, by, FIRST, 400);
    test('under the same package it is not asked for, and done it is not billed', () => {
      const life = lived(level, pack, [...before, leaves, to(back, pack)]);
      expect(rowIn(life, row)).toBeUndefined();
      life.tell(done('2026-02-10', row));
      expect(billed(life, row)).toEqual([]);
    });

    test('ordered anew it is billed at the new price, once', () => {
      const facts = [...before, leaves, to(back, pack), ...order(row, by, AGAIN, 500), done('2026-02-16', row)];
      expect(billed(lived(level, pack, facts), row)).toEqual([500]);
    });

    test('what was done before the leaving stays billed, also where it is told later', () => {
      const inTime = lived(level, pack, [...before, done('2026-01-20', row), leaves, to(back, pack)]);
      expect([billed(inTime, row), rowIn(inTime, row)]).toEqual([[400], 'done']);
      const late = { ...done('2026-02-10', row), happened: plainDate('2026-01-20') };
      expect(billed(lived(level, pack, [...before, leaves, to(back, pack), late]), row)).toEqual([400]);
    });
  });

  describe('neither does what was asked or quoted and not ordered by then', () => {
    const [REQUESTED, QUOTED] = ['S1-22', 'S3-07'];
    const request = (day: string) => on(day, 'verzoek', { row: REQUESTED, by: 'werkgever' });
    const holds = (life: LevelLife) => life.steps.at(-1)?.moment.facts.map(({ type }) => type);

    test('a request is no work once the employer is back, and can be made anew', () => {
      const life = lived('case', P1, [request('2026-01-12'), leaves, to(back, P1)]);
      expect(rowIn(life, REQUESTED)).toBeUndefined();
      expect(life.tell(request('2026-02-10'))).toBe(true);
      expect(rowIn(life, REQUESTED)).toBe('planned');
      life.tell(done('2026-02-11', REQUESTED));
      expect(billed(life, REQUESTED)).toHaveLength(1);
    });

    test('nor is one that was made while the employer was gone, and answered', () => {
      const life = lived('case', P1, [leaves, request('2026-02-03')]);
      expect(answers(last(life))).toHaveLength(1);
      life.tell(to(back, P1));
      expect(rowIn(life, REQUESTED)).toBeUndefined();
    });

    test('a quote cannot be accepted any more, and is made anew for a new request', () => {
      const [asked, quoted, accepted] = order(QUOTED, 'werkgever', FIRST, 400) as [Fact, Fact, Fact];
      const life = lived('contract', NN, [asked, quoted, leaves, to(back, NN)]);
      expect(rowIn(life, QUOTED)).toBeUndefined();
      expect(life.tell({ ...accepted, on: plainDate('2026-02-10') })).toBe(false);
      const [again, ...rest] = order(QUOTED, 'werkgever', AGAIN, 500) as [Fact, Fact, Fact];
      expect(life.tell(again)).toBe(true);
      expect(last(life).effects.map(({ step }) => step)).toContain('offerte-maken');
      for (const fact of [...rest, done('2026-02-16', QUOTED)]) expect(life.tell(fact)).toBe(true);
      expect(billed(life, QUOTED)).toEqual([500]);
    });

    test('what was done on a request before the leaving is billed, in time and where it is told later', () => {
      const inTime = lived('case', P1, [request('2026-01-12'), done('2026-01-20', REQUESTED), leaves, to(back, P1)]);
      expect([billed(inTime, REQUESTED).length, rowIn(inTime, REQUESTED)]).toEqual([1, 'done']);
      const late = { ...done('2026-02-10', REQUESTED), happened: plainDate('2026-01-20') };
      expect(billed(lived('case', P1, [request('2026-01-12'), leaves, to(back, P1), late]), REQUESTED)).toHaveLength(1);
    });

    test('what a professional judged of the employee holds on', () => {
      const judged = on('2026-01-12', 'indicatie', { row: 'S1-14', by: 'bedrijfsarts' });
      const life = lived('case', P1, [judged, leaves, to(back, P1)]);
      expect(holds(life)).toContain('indicatie');
    });

    test('nor is the request for the file that goes to the next arbodienst lost', () => {
      const asked = on('2026-02-03', 'verzoek', { row: 'S4-41', by: 'werknemer' });
      const life = lived('case', VOV, [leaves, asked, to(back, VOV)]);
      expect(holds(life)).toContain('verzoek');
    });
  });
});

test('work that was told before it was asked stays that of its request after a change of package, and no order is taken for it', () => {
  const before = done('2026-01-09', 'S2-61');
  const request = on('2026-02-19', 'verzoek', { row: 'S2-61', by: 'werknemer' });
  const order = on('2026-04-13', 'opdracht', { row: 'S2-61', by: 'werkgever' });
  const life = contract(ASR, before, request, order, to('2026-04-20', P1));
  expect([rowIn(life, 'S2-61'), ended(life, 'S2-61')]).toEqual(['open', []]);
});
