import { renderMail } from '../../activities/mail/render-mail';
import { plainDate } from '../../domain/calendar/plain-date';
import type { Effect } from '../../domain/moment/effects';
import { workFor } from '../../domain/moment/work';
import { compile } from '../../domain/protocols/compile';
import type { PackageId } from '../../domain/protocols/packages';
import { servicesOf } from '../../domain/protocols/services';
import { newMoment } from '../support/moment';
import { naming } from '../support/naming';
import { lived } from './proofs/lived';
import type { Fact } from './proofs/notation';

/** A Monday. */
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };

/** What the case does on the day of the last fact, which is told at that moment. */
function effectsOf(pack: string, ...facts: Array<Record<string, unknown>>): Effect[] {
  const asOf = String(facts.at(-1)?.on ?? SICK.on);
  return workFor(newMoment({ pack, facts: [SICK, ...facts], asOf, told: 1, minute: 600 })).effects;
}
const ofRow = (effects: Effect[], row: string) => effects.filter((effect) => effect.row === row);
const done = (row: string, on: string) => ({ type: 'afgerond', on, obligation: row });

/** By hand: one row of each code, and how many lines it gives when it is done. */
const LINES: ReadonlyArray<[string, string, string, number]> = [
  ['INC', 'mkbasics-2026/P1', 'S1-14', 0],
  ['PCA', 'mkbasics-2026/P4', 'S1-14', 1],
];

test.each(LINES)('a row under %s (%s, %s) gives %# lines on the day it is done', (_code, pack, row, lines) => {
  const effects = ofRow(effectsOf(pack, done(row, '2026-01-07')), row);
  expect(effects.filter(({ kind }) => kind === 'factuurregel')).toHaveLength(lines);
  expect(effects.filter(({ kind, step }) => kind === 'status' && step === 'gedaan')).toHaveLength(1);
});

test('a line is without a price as long as none is known, and has a key of its own for each time', () => {
  const [line] = effectsOf('mkbasics-2026/P4', done('S1-14', '2026-01-07')).filter(
    (one) => one.kind === 'factuurregel',
  );
  expect(line).toMatchObject({
    key: 'geval/S1-14/factuur/1/dossier/werkgever',
    row: 'S1-14',
    to: 'werkgever',
    data: { code: 'PCA', datum: '2026-01-07', bedrag: null, minuten: null },
  });
});

test('time that is told with the call stands on its line', () => {
  const call = { type: 'besteding', on: '2026-01-07', row: 'S1-14', minutes: 25 };
  const [line] = effectsOf('mkbasics-2026/P4', call).filter(({ kind }) => kind === 'factuurregel');
  expect(line?.data).toMatchObject({ minuten: 25 });
});

test('a duty that a row performs is billed once it is done', () => {
  const analysis = { type: 'probleemanalyse', on: '2026-02-12', mogelijkheden: true };
  const effects = ofRow(effectsOf('mkbasics-2026/P4', analysis), 'S1-19');
  expect(effects.map(({ kind, obligation, step }) => [kind, obligation, step])).toEqual(
    expect.arrayContaining([
      ['document', 'probleemanalyse', 'gedaan'],
      ['factuurregel', 'probleemanalyse', 'factuur'],
    ]),
  );
  expect(effects.filter(({ kind }) => kind === 'factuurregel')).toHaveLength(1);
});

test('nothing is told or billed again when the case looks another time', () => {
  const moment = newMoment({
    pack: 'mkbasics-2026/P4',
    facts: [SICK, done('S1-14', '2026-01-07')],
    asOf: '2026-01-08',
  });
  const first = workFor(moment);
  const obligations = first.obligations.map(({ obligation, entry }) => ({
    owner: 'geval',
    obligation: obligation.id,
    status: obligation.status,
    opensOn: obligation.opensOn,
    internalDue: obligation.internalDue,
    legalLatest: obligation.legalLatest,
    entry,
  }));
  const again = workFor({ ...moment, loaded: { ...moment.loaded, obligations } });
  expect(ofRow(first.effects, 'S1-14').map(({ kind }) => kind)).toContain('factuurregel');
  expect(ofRow(again.effects, 'S1-14')).toEqual([]);
});

test('work opens as a task for its performer alone', () => {
  const opened = workFor(newMoment({ pack: 'mkbasics-2026/P4', facts: [SICK], asOf: '2026-01-06' })).effects;
  expect(ofRow(opened, 'S1-14').map(({ kind, to }) => [kind, to])).toEqual([['taak', 'casemanager']]);
});

describe('a request by somebody with whose request nothing comes up', () => {
  const NN = 'nn-arboned-2025/mkb-uitgebreid';
  const asked = (row: string, by?: string) => ({ type: 'verzoek', on: '2026-01-20', row, ...(by ? { by } : {}) });

  test.each([
    [
      'S3-65',
      'werknemer',
      /^deze dienst begint als de bedrijfsarts of de casemanager dat nodig vindt: vraag hun om een indicatie/,
    ],
    ['S3-52', 'werkgever', /^deze dienst kan alleen de werknemer vragen/],
    [
      'S3-63',
      'bedrijfsarts',
      /^deze dienst begint met wat binnenkomt en niet met een verzoek: meld de ontvangst, of vraag de bedrijfsarts om een indicatie/,
    ],
  ])('is answered with who can ask and starts nothing: %s by %s', (row, by, reason) => {
    const all = effectsOf(NN, asked(row, by));
    expect(all.filter(({ step }) => step === 'weigering')).toMatchObject([
      {
        kind: 'bericht',
        obligation: 'verzoek',
        row: null,
        data: { refusedRow: row, reason: expect.stringMatching(reason) },
      },
    ]);
    expect(ofRow(all, row)).toEqual([]);
  });

  test('by somebody who can ask, or without a name, starts it', () => {
    for (const by of ['casemanager', undefined]) {
      const all = effectsOf(NN, asked('S3-65', by));
      expect([by, all.some(({ step }) => step === 'weigering'), ofRow(all, 'S3-65').length > 0]).toEqual([
        by,
        false,
        true,
      ]);
    }
  });
});

test.each([
  ['asr-arboned-2024/arbobegeleiding', 'S2-23'],
  ['asr-arboned-2024/arbobegeleiding', 'S2-25'],
  ['nn-arboned-2025/mkb-uitgebreid', 'S3-63'],
  ['nn-arboned-2025/mkb-uitgebreid', 'S3-64'],
])('who holds that what work of %s is on has come brings it up, once with its receipt: %s', (pack, row) => {
  const told = (type: string) => ({ type, on: '2026-01-20', row });
  for (const facts of [[told('indicatie')], [told('ontvangst'), told('indicatie')]])
    expect(ofRow(effectsOf(pack, ...facts), row).map(({ kind, step, to }) => [kind, step, to])).toEqual([
      ['taak', 'opening', 'bedrijfsarts'],
    ]);
  const asOf = plainDate('2026-01-20');
  const listed = servicesOf(compile(pack as PackageId), { facts: [], since: null }, asOf);
  expect(listed.find((one) => one.row === row)).toMatchObject({ by: ['bedrijfsarts'], ways: ['indicatie'] });
});

describe('a request for what the package never does', () => {
  const asked = (by?: string) => ({ type: 'verzoek', on: '2026-01-20', row: 'S1-16', ...(by ? { by } : {}) });
  const refusalOf = (by?: string) =>
    effectsOf('mkbasics-2026/P4', asked(by)).filter(({ step }) => step === 'weigering');

  test('is answered with the row, the reason and what is possible instead', () => {
    expect(refusalOf('werknemer')).toMatchObject([
      {
        kind: 'bericht',
        obligation: 'verzoek',
        row: null,
        to: 'werknemer',
        data: { refusedRow: 'S1-16', reason: expect.stringContaining('hoort niet bij het afgesproken pakket') },
      },
    ]);
  });

  test('starts nothing and bills nothing', () => {
    expect(ofRow(effectsOf('mkbasics-2026/P4', asked()), 'S1-16')).toEqual([]);
  });

  test('is answered by a mail that names no service', () => {
    const [refusal] = refusalOf('werknemer');
    const { subject, text } = renderMail({
      step: 'weigering',
      obligation: 'verzoek',
      recipient: 'werknemer',
      language: 'nl',
      data: refusal?.data,
      caseNumber: '3F2A9C',
      employee: 'M. de Vries',
      employer: 'Bakkerij',
      link: 'https://p',
    });
    expect(subject).toBe('Zaak 3F2A9C: verzoek van 20 januari 2026 kan niet worden uitgevoerd');
    expect(text).toContain('vraag de arbodienst');
    expect(`${subject}${text}`).not.toContain('S1-16');
  });
});

test('an intervention that the insurer pays gives a line with its share and what is left for the employer', () => {
  const facts = [
    { type: 'toestemming', on: '2026-02-01', purpose: 'interventie-extern', given: true },
    { type: 'indicatie', on: '2026-02-02', row: 'S5-21' },
    done('S5-21', '2026-02-20'),
  ];
  const effects = ofRow(effectsOf('nbpw/zorgportaal', ...facts), 'S5-21');
  const lines = effects.filter(({ kind }) => kind === 'factuurregel');
  expect(lines).toMatchObject([{ data: { aandeelVerzekeraar: 100, bedragWerkgever: 0, reden: expect.any(String) } }]);
});

test.each([
  ['S5-21', done('S5-21', '2026-02-20')],
  ['S5-20', { type: 'tweede-spoor', on: '2026-02-20' }],
  ['S5-24', { type: 'deskundigenoordeel', on: '2026-02-20', outcome: 'passend' }],
])(
  'what the insurer pays of %s is told the employer when its cost is known or corrected, and not when it is done',
  (row, ready) => {
    const facts = [
      { type: 'toestemming', on: '2026-02-01', purpose: 'interventie-extern', given: true },
      row === 'S5-24'
        ? { type: 'verzoek', on: '2026-02-02', row, by: 'werkgever' }
        : { type: 'indicatie', on: '2026-02-02', row },
      ready,
      { type: 'kosten', on: '2026-03-02', row, amount: 500 },
      { type: 'kostencorrectie', on: '2026-03-09', row, nth: 1, amount: 400, reason: 'verkeerd-bedrag' },
    ] as Fact[];
    const sick = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' } as Fact;
    const days = lived(
      'case',
      'nbpw/zorgportaal',
      [sick, ...facts],
      facts.map(({ on }) => on),
    );
    const told = days.flatMap(({ on, effects }) =>
      effects.flatMap((one) => (one.kind === 'melding' && one.row === row ? [`${on} ${one.to}`] : [])),
    );
    expect(told).toEqual(['2026-03-02 werkgever', '2026-03-09 werkgever']);
  },
);

test('without the consent it asks for, nothing of it begins', () => {
  const indicated = { type: 'indicatie', on: '2026-02-02', row: 'S5-21' };
  expect(ofRow(effectsOf('nbpw/zorgportaal', indicated), 'S5-21')).toEqual([]);
});

test('an employer never reads the name of a row that is not for him', () => {
  for (const pack of ['mkbasics-2026/P4', 'asr-arboned-2024/arbobegeleiding', 'nn-arboned-2025/mkb-uitgebreid'])
    for (const asOf of ['2026-01-05', '2026-01-12', '2026-02-16', '2026-03-30'])
      naming(`${pack} ${asOf}`, () => {
        const effects = workFor(newMoment({ pack, facts: [SICK], asOf })).effects;
        for (const { to, row, kind, data } of effects)
          if (to === 'werkgever' && kind !== 'factuurregel' && row === null && 'basis' in data)
            expect(JSON.stringify(data)).not.toMatch(/S\d-\d/);
      });
});

/** `No show: niet op tijd (= binnen 24 uur) afgemeld spreekuur`: by the price list, and nobody orders it. */
test.each<[string, Record<string, unknown>, number]>([
  ['missed', { type: 'niet-verschenen', on: '2026-02-10', row: 'S2-17' }, 1],
  [
    'cancelled on the day before',
    { type: 'afzegging', on: '2026-02-09', row: 'S2-17', at: '2026-02-10T10:00:00+01:00' },
    1,
  ],
  ['cancelled in time', { type: 'afzegging', on: '2026-02-06', row: 'S2-17', at: '2026-02-10T10:00:00+01:00' }, 0],
])('an appointment that was %s gives its line without an order', (_, fact, lines) => {
  const effects = ofRow(effectsOf('asr-arboned-2024/arbobegeleiding', fact), 'S2-21');
  expect(effects.filter(({ kind }) => kind === 'factuurregel')).toHaveLength(lines);
});

test('a message about a duty of the law tells that duty with its days, until it is done', () => {
  const mailOf = (...facts: Array<Record<string, unknown>>) => {
    const moment = newMoment({ pack: 'alpina-2024/vov', facts: [SICK, ...facts], asOf: '2026-10-12', minute: 600 });
    return workFor(moment).effects.find((one) => one.row === 'S4-31' && one.kind === 'bericht');
  };
  const mail = mailOf();
  expect(mail?.data).toMatchObject({
    duty: { id: '42e-weeksmelding', legalLatest: '2026-10-26', dutyOn: 'werkgever' },
  });
  const { step, obligation, to: recipient, data } = mail as Effect & { to: string };
  const input = { step, obligation, recipient, language: 'nl', data, caseNumber: '3F2A9C', link: null } as const;
  const { subject, text } = renderMail({ ...input, employee: 'Maria de Vries', employer: 'Bakkerij' });
  expect(subject).toMatch(/42e-weeksmelding doen bij UWV uiterlijk \d+ oktober 2026$/);
  expect(text).toContain('de 42e-weeksmelding voor M. de Vries bij UWV.');
  expect(mailOf({ type: '42e-weeksmelding', on: '2026-10-09' })?.data).not.toHaveProperty('duty');
});

test('the consult of a row that performs a duty is asked for with the duty, and when the doctor cannot come another is planned', () => {
  const AT = '2026-02-10T10:00:00+01:00';
  const facts = [
    { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' },
    { type: 'afspraak', on: '2026-01-27', row: 'S4-16', at: AT, performer: 'bedrijfsarts' },
    { type: 'afzegging', on: '2026-02-03', row: 'S4-16', at: AT, reason: 'uitvoerder-verhinderd' },
  ] as Fact[];
  const days = lived('case', 'alpina-2024/vov', facts, ['2026-01-26', '2026-01-27', '2026-02-03', '2026-02-04']);
  const shown = days.flatMap(({ on, effects }) =>
    effects.flatMap(({ kind, step, to, row, obligation }) =>
      row === 'S4-16' && (kind === 'afspraak' || step === 'afspraak-herplannen')
        ? [`${on} ${kind} ${to} ${obligation}`]
        : [],
    ),
  );
  expect(shown).toEqual(['2026-01-26 afspraak bedrijfsarts probleemanalyse', '2026-02-03 taak casemanager S4-16']);
  expect(days.flatMap(({ lapsed }) => lapsed.filter(({ obligation }) => obligation === 'S4-16'))).toEqual([]);
});
