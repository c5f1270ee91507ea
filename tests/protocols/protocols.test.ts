// Longer than 300 lines: what the five protocols hold as data, rule by rule and row by row.
import { plainDate } from '../../domain/calendar/plain-date';
import { compile, compileColumn } from '../../domain/protocols/compile';
import { Told } from '../../domain/protocols/needs';
import { isRowId, PACKAGE_IDS, PROTOCOLS } from '../../domain/protocols/packages';
import type { Protocol } from '../../domain/protocols/protocol';
import type { ProtocolRule } from '../../domain/protocols/protocol-rule';
import { roundsOf } from '../../domain/protocols/rounds';
import type { Row } from '../../domain/protocols/row';
import { windowsOf } from '../../domain/protocols/window';
import { fact } from '../../schemas/fact';
import { protocol } from '../../schemas/protocol';
import { naming } from '../support/naming';
import { FIVE } from './five';
import { SIXTH } from './sixth-protocol';
import { facts, sickFrom, timeline } from './timeline';

const ALL: readonly Protocol[] = [...PROTOCOLS, SIXTH];

function issues(given: unknown): string[] {
  return (protocol.safeParse(given).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the protocols', () => {
  test.each(ALL.map((one) => [one.id, one]))('%s satisfies the schema', (_, given) => {
    expect(issues(given)).toEqual([]);
  });

  test.each(ALL.map((one) => [one.id, one]))('%s is data: it survives being written down', (_, given) => {
    expect(JSON.parse(JSON.stringify(given))).toEqual(given);
  });

  test('a medical consult of which others read a document says who comes: the employee alone', () => {
    const doctors = ['bedrijfsarts', 'pob', 'gezondheidsteam'];
    const rows = ALL.flatMap((one: Protocol) => one.rows).filter(
      ({ outputs, performers, recipients }) =>
        doctors.includes(performers[0]) &&
        outputs.some(({ kind }) => kind === 'DOC') &&
        recipients.some((one) => one !== 'werknemer'),
    );
    const guests = rows.flatMap(({ id, outputs }) =>
      outputs.flatMap(({ kind, to }) => (kind === 'APPT' ? [[id, to]] : [])),
    );
    expect(guests.length).toBeGreaterThan(0);
    for (const [id, to] of guests) expect([id, to]).toEqual([id, ['werknemer']]);
  });

  test('no row id is of two protocols', () => {
    const ids = PROTOCOLS.flatMap((one: Protocol) => one.rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the packages follow from the columns', () => {
    const isOfFive = (id: string) => FIVE.some((one) => id.startsWith(`${one.id}/`));
    expect(PACKAGE_IDS[0]).toBe('none');
    expect(PACKAGE_IDS.filter(isOfFive)).toEqual([
      'mkbasics-2026/P1',
      'mkbasics-2026/P2',
      'mkbasics-2026/P3',
      'mkbasics-2026/P4',
      'mkbasics-2026/P5',
      'asr-arboned-2024/arbobegeleiding',
      'asr-arboned-2024/re-integratiemanager',
      'nn-arboned-2025/mkb-uitgebreid',
      'alpina-2024/vov',
      'nbpw/zorgportaal',
    ]);
  });

  test.each(['S1-37a', 'S4-26b', 'S2-57a', 'S5-50'])('a fact may name row %s', (row) => {
    expect(fact.safeParse({ type: 'verzoek', on: '2026-03-02', row }).success).toBe(true);
  });

  test.each(['S1-37', 'S1-38', 'S6-01', 's1-14', 'S1-14 '])('a fact may not name row %j', (row) => {
    expect(isRowId(row)).toBe(false);
    expect(fact.safeParse({ type: 'verzoek', on: '2026-03-02', row }).error?.issues[0]?.message).toBe(
      'geef het id van een regel van een dienstenprotocol, zoals S1-14 of S1-37a',
    );
  });
});

describe('a wrong protocol is refused', () => {
  const [first, ...others] = SIXTH.rows as readonly [Row, ...Row[]];
  const withRow = (change: object) => ({ ...SIXTH, rows: [{ ...first, ...change }, ...others] });
  const withRule = (rule: object) => ({ ...SIXTH, rules: [{ id: 'ZD-R02', lines: '15', text: 'Tekst', ...rule }] });
  const performing = SIXTH.rows.find(({ id }) => id === 'ZD-03');

  const WRONG: [name: string, given: unknown, message: string | RegExp][] = [
    ['two rows of one id', withRow({ id: 'ZD-02' }), 'rows: ZD-02 komt twee keer voor'],
    ['an id that is none', withRow({ id: 'welkom' }), 'rows.0.id: geef een id zoals S1-14 of S1-37a'],
    [
      'a column without a code',
      withRow({ bills: { basis: { code: 'INC' } } }),
      'rows.0: ZD-01 heeft geen code voor kolom plus',
    ],
    [
      'a code for a column that is not there',
      withRow({ bills: { ...first.bills, extra: { code: 'INC' } } }),
      'rows.0: ZD-01 heeft een code voor extra, dat geen kolom is',
    ],
    [
      'a code that is none',
      withRow({ bills: { ...first.bills, plus: { code: 'GRATIS' } } }),
      /^rows\.0\.bills\.plus\.code: /,
    ],
    [
      'a reimbursement without its share',
      withRow({ bills: { ...first.bills, plus: { code: 'RMB' } } }),
      'rows.0: ZD-01 wordt vergoed, maar noemt geen aandeel',
    ],
    ['a performer nobody knows', withRow({ performers: ['tovenaar'] }), /^rows\.0\.performers\.0: /],
    ['no performer', withRow({ performers: [] }), /^rows\.0\.performers/],
    ['no output', withRow({ outputs: [] }), /^rows\.0\.outputs/],
    [
      'an output that does not say what it is',
      withRow({ outputs: [{ kind: 'DOC' }] }),
      /^rows\.0\.outputs\.0\.document: /,
    ],
    ['a trigger of no kind', withRow({ trigger: { kind: 'volle-maan' } }), /^rows\.0\.trigger/],
    [
      'a window that ends before it begins',
      withRow({ trigger: { kind: 'sick-weeks', from: 8, until: 6 } }),
      /het venster eindigt voor het begint/,
    ],
    [
      'a term that no rule has',
      withRow({ trigger: { kind: 'sick-weeks', from: 'T-99/due', until: 6 } }),
      /^rows\.0\.trigger/,
    ],
    [
      'a trigger on a field that the fact does not have',
      withRow({ trigger: { kind: 'fact', any: [{ type: 'loonsanctie', where: { hoogte: 3 } }] } }),
      /het feit heeft dit veld niet/,
    ],
    ['a condition of no kind', withRow({ condition: { is: 'misschien' } }), /^rows\.0\.condition/],
    ['a field that rows do not have', withRow({ prijs: 10 }), /^rows\.0: .*prijs/],
    [
      'a duty that the law does not have',
      withRow({ duty: { id: 'koffie', as: 'performs' } }),
      'rows.0.duty.id: is geen wettelijke verplichting',
    ],
    [
      'a second row that performs the same duty',
      withRow({ duty: performing?.duty }),
      'rows.2.duty: ZD-03 en ZD-01 voeren allebei probleemanalyse uit; een pakket heeft er een',
    ],
    [
      'a row excluded that is not there',
      withRow({ excludes: ['ZD-77'] }),
      'rows.0: ZD-01 noemt ZD-77, dat geen regel van dit protocol is',
    ],
    [
      'a row excluded that does not exclude back',
      withRow({ excludes: ['ZD-02'] }),
      'rows.0: ZD-01 sluit ZD-02 uit, maar ZD-02 sluit deze regel niet uit',
    ],
    [
      'a row done that is not there',
      withRow({ trigger: { kind: 'row-done', rows: ['S1-14'] } }),
      'rows.0: ZD-01 noemt S1-14, dat geen regel van dit protocol is',
    ],
    [
      'something the employer may not read, without other words',
      withRow({ employerSees: 'nothing' }),
      'rows.0: ZD-01 heeft een neutrale bewoording als de werkgever niet alles mag lezen, en anders niet',
    ],
    [
      'something hidden from the employer that he gets',
      withRow({ employerSees: 'nothing', neutral: 'Verrichting' }),
      'rows.0: ZD-01 is voor de werkgever verborgen, maar heeft hem als ontvanger',
    ],
    [
      'repeating with a duty it does not have',
      withRow({ repeats: 'with-duty' }),
      'rows.0: ZD-01 herhaalt met een plicht, maar noemt er geen',
    ],
    [
      'repeating each time what begins once',
      withRow({ trigger: { kind: 'case-start' }, repeats: 'each-time' }),
      'rows.0: ZD-01 komt elke keer terug, maar begint maar een keer: noem wat zij volgt of laat de herhaling weg',
    ],
    [
      'an anonymous consult of which a second request is refused',
      withRow({ outputs: [{ kind: 'APPT', anonymous: true }], repeats: 'each-time' }),
      'rows.0: ZD-01 is anoniem, zodat niemand weet of een tweede verzoek van dezelfde is: herhaal met elk verzoek',
    ],
    ['a consent for nothing known', withRow({ consent: { purpose: 'alles' } }), /^rows\.0\.consent\.purpose: /],
    ['a rule of no kind', withRule({ kind: 'wens' }), /^rules\.0/],
    [
      'a rule about a row that is not there',
      withRule({ kind: 'anonymity', rows: ['ZD-88'] }),
      'rules.0.rows: ZD-R02 noemt ZD-88, dat geen regel van dit protocol is',
    ],
    [
      'a rule that promises copies which the employee does not get',
      {
        ...withRow({ recipients: ['werkgever'], outputs: [{ kind: 'DOC', document: 'verzuimscan' }] }),
        ...{ rules: withRule({ kind: 'employee-gets-copies', rows: ['ZD-01'] }).rules },
      },
      'rules.0.rows: ZD-R02 belooft de werknemer een kopie, maar ZD-01 geeft alleen de werkgever een document',
    ],
    [
      'a rule that promises anonymity of a row that everybody sees',
      withRule({ kind: 'anonymity', rows: ['ZD-01'] }),
      'rules.0.rows: ZD-R02 belooft anonimiteit, maar ZD-01 is niet anoniem of voor de werkgever te zien',
    ],
    [
      'an amount with part of a cent',
      withRule({ kind: 'price', centsPerEmployeePerYear: 0.5 }),
      /centsPerEmployeePerYear/,
    ],
  ];

  test.each(WRONG)('%s', (_, given, message) => {
    const found = issues(given);
    expect(found).toContainEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });

  test('rows that exclude each other may perform one duty', () => {
    const riv = { ...first, duty: { id: 'probleemanalyse', as: 'performs' as const }, excludes: ['ZD-03'] };
    const rows = SIXTH.rows.map((row) => (row.id === 'ZD-03' ? { ...row, excludes: ['ZD-01'] } : row));
    expect(issues({ ...SIXTH, rows: [riv, ...rows.slice(1)] })).toEqual([]);
  });
});

describe('a compiled package', () => {
  const ids = (rows: Iterable<{ id: string }> | undefined) => [...(rows ?? [])].map(({ id }) => id);

  test('has no row that it never does, and tells why', () => {
    const p1 = compile('mkbasics-2026/P1');
    expect([p1.rows.has('S1-14'), p1.rows.has('S1-16'), p1.refused.get('S1-16')]).toEqual([true, false, 'NOT']);
    const p5 = compile('mkbasics-2026/P5');
    expect([p5.rows.has('S1-14'), p5.rows.has('S1-16'), p5.refused.get('S1-14')]).toEqual([false, true, 'NOT']);
    const asr = compile('asr-arboned-2024/arbobegeleiding');
    expect([...asr.refused]).toEqual([
      ['S2-31', 'UNK'],
      ['S2-35', 'UNK'],
      ['S2-57a', 'UNK'],
      ['S2-57b', 'UNK'],
    ]);
  });

  test('has none of its never-rows under any trigger or duty', () => {
    for (const id of PACKAGE_IDS)
      naming(id, () => {
        const { rows, byTrigger, byDuty, refused } = compile(id);
        const indexed = [
          ...[...byTrigger.values()].flat(),
          ...[...byDuty.values()].flatMap((of) => [...of.performs, ...of.prepares, ...of.supports]),
        ];
        expect(indexed.filter((row) => refused.has(row.id) || !rows.has(row.id))).toEqual([]);
      });
  });

  test('every row is found by what starts it', () => {
    for (const id of PACKAGE_IDS)
      naming(id, () => {
        const { rows, byTrigger } = compile(id);
        expect(new Set(ids([...byTrigger.values()].flat()))).toEqual(new Set(rows.keys()));
      });
    const nn = compile('nn-arboned-2025/mkb-uitgebreid');
    expect(ids(nn.byTrigger.get('sick-days'))).toEqual(expect.arrayContaining(['S3-01', 'S3-39']));
    expect(ids(nn.byTrigger.get('fact'))).toContain('S3-01');
  });

  test('knows who performs, prepares and supports a duty', () => {
    const nbpw = compile('nbpw/zorgportaal').byDuty.get('plan-van-aanpak');
    expect({ performs: ids(nbpw?.performs), prepares: ids(nbpw?.prepares) }).toEqual({
      performs: ['S5-32'],
      prepares: ['S5-02'],
    });
    const asr = compile('asr-arboned-2024/re-integratiemanager').byDuty.get('plan-van-aanpak');
    expect({ prepares: ids(asr?.prepares), supports: ids(asr?.supports) }).toEqual({
      prepares: ['S2-19'],
      supports: ['S2-32'],
    });
  });

  test('carries the code of its own column, and is compiled once', () => {
    expect(compile('mkbasics-2026/P1').rows.get('S1-19')?.billing).toEqual({ code: 'PCA' });
    expect(compile('mkbasics-2026/P2').rows.get('S1-19')?.billing).toEqual({ code: 'INC' });
    expect(compile('mkbasics-2026/P2')).toBe(compile('mkbasics-2026/P2'));
  });

  test('what is done on request only waits for a request, also where a professional would do elsewhere', () => {
    const talk = compile('mkbasics-2026/P3').rows.get('S1-22') as Row;
    const told = (type: 'indicatie' | 'verzoek') =>
      timeline({ sickness: sickFrom('2026-01-05'), facts: facts({ type, on: '2026-02-02', row: 'S1-22' }) });
    expect(roundsOf(talk, told('indicatie'))).toEqual([]);
    expect(roundsOf(talk, told('verzoek')).map(({ due }) => due.date)).toEqual(['2026-04-05']);
    const profile = compile('mkbasics-2026/P3').rows.get('S1-27') as Row;
    const indicated = facts({ type: 'indicatie', on: '2026-02-02', row: 'S1-27' });
    const given = timeline({ sickness: sickFrom('2026-01-05'), facts: indicated });
    expect(roundsOf(profile, given).map(({ opens }) => opens.date)).toEqual(['2026-06-29']);
  });

  test('the law alone has no row', () => {
    const none = compile('none');
    expect([none.rows.size, none.byTrigger.size, none.byDuty.size, none.refused.size]).toEqual([0, 0, 0, 0]);
  });

  test('a protocol of its own needs data only: its rows, columns and windows work', () => {
    const basis = compileColumn(SIXTH, 'basis');
    const plus = compileColumn(SIXTH, 'plus');
    expect([...basis.refused.keys()]).toEqual(['ZD-02', 'ZD-04', 'ZD-09']);
    expect(plus.rows.size).toBe(10);
    expect(ids(plus.byDuty.get('probleemanalyse')?.performs)).toEqual(['ZD-03']);
    const sick = timeline({ sickness: sickFrom('2026-01-05') });
    const [window] = windowsOf(plus.rows.get('ZD-02') as Row, sick);
    expect([window?.opens.date, window?.due.date]).toEqual(['2026-01-06', '2026-01-11']);
  });
});

describe('the rules of the protocols', () => {
  const rules = new Map(PROTOCOLS.flatMap((one) => one.rules.map((rule) => [rule.id, rule])));

  test.each<[id: string, expected: Partial<ProtocolRule> & Record<string, unknown>]>([
    ['S1-R07', { kind: 'start-limits', noRunningAbsence: true, maxEmployees: { P3: 10 } }],
    ['S1-R08', { kind: 'helpdesk', minutes: 5, rows: ['S1-01'] }],
    ['S1-R10', { kind: 'start-fee', centsPerEmployee: 250, employeesOver: 30 }],
    ['S2-R02', { kind: 'cancellation', chargedFrom: { count: 24, unit: 'hours' }, charge: 'price-list' }],
    ['S2-R03', { kind: 'reimbursement', conditions: ['advised', 'necessary', 'not-excessive'] }],
    ['S2-R05', { kind: 'price', centsPerEmployeePerYear: 15_995 }],
    ['S3-R02', { kind: 'cancellation', chargedFrom: { count: 24, unit: 'hours' } }],
    ['S3-R03', { kind: 'reimbursement-exclusions', excluded: ['rie', 'pago-pmo', 'psa', 'individual-training'] }],
    ['S3-R04', { kind: 'price', centsPerEmployeePerYear: 16_475 }],
    ['S3-R05', { kind: 'vat', percent: 21, over: 'part' }],
    ['S4-R01', { kind: 'cancellation', freeUntil: { count: 2, unit: 'working-days' }, charge: 'none' }],
    ['S4-R02', { kind: 'cancellation', chargedFrom: { count: 48, unit: 'hours' }, charge: 'normal' }],
    ['S5-R01', { kind: 'rie-exemption', maxHoursPerWeek: 40 }],
    ['S5-R02', { kind: 'rie-exemption', maxEmployees: 25, approvedInstrument: true }],
    ['S5-R05', { kind: 'cancellation', freeUntil: null, chargedFrom: null, charge: 'none' }],
    ['S5-R07', { kind: 'anonymity', rows: ['S5-06'] }],
  ])('%s says what is printed', (id, expected) => {
    expect(rules.get(id)).toMatchObject(expected);
  });
});

describe('what a row needs before it can start', () => {
  const TYPES = ['vangnet', 'zwangerschap', 'probleemanalyse', 'derde-aansprakelijk', 'beroepsziekte', 'indienst'];
  const NAMING = ['verzoek', 'indicatie', 'ontvangst', 'kosten', 'opdracht'];
  const d = plainDate;
  const often = ['2025-11-03', '2025-12-01', '2026-01-05'].map(d);
  const COURSES = [
    {},
    { sickness: sickFrom('2026-01-05', { recoveredOn: d('2026-02-16') }) },
    { sickness: sickFrom('2026-01-05', { reports: [d('2026-01-05'), d('2026-02-02')] }) },
    { employmentEndsOn: d('2026-03-31') },
    { responsibleSince: d('2026-02-16') },
    { frequent: { reports: often, threshold: 3, months: 12 } },
  ];

  test.each(PACKAGE_IDS)('keeps it from starting, and nothing else does: %s', (id) => {
    for (const row of compile(id).rows.values()) {
      const told = [
        ...TYPES.map((type) => ({ type: type as 'vangnet', on: '2026-02-02' })),
        ...NAMING.map((type) => ({ type: type as 'verzoek', on: '2026-02-02', row: row.id })),
      ];
      for (const given of [[], ...told.map((one) => [one])])
        for (const course of given.length === 0 ? COURSES : [{}]) {
          const here = timeline({
            sickness: sickFrom('2026-01-05'),
            contractStart: plainDate('2025-01-01'),
            facts: facts(...given),
            ...course,
          });
          if (new Told(here, compile(id).rows).meets(row.needs, row.id)) continue;
          expect([row.id, given, course, roundsOf(row, here)]).toEqual([row.id, given, course, []]);
        }
    }
  });
});
