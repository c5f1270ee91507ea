import { appointmentsOf } from '../../../domain/appointments/appointments';
import { verdictOn } from '../../../domain/appointments/cancellation';
import { plainDate } from '../../../domain/calendar/plain-date';
import type { RecordedFact } from '../../../domain/case/facts';
import { compile } from '../../../domain/protocols/compile';
import type { PackageId } from '../../../domain/protocols/packages';
import { naming } from '../../support/naming';

const S1 = 'mkbasics-2026/P1';
const S2 = 'asr-arboned-2024/arbobegeleiding';
const S3 = 'nn-arboned-2025/mkb-uitgebreid';
const S4 = 'alpina-2024/vov';
const S5 = 'nbpw/zorgportaal';

const facts = (...told: object[]) =>
  told.map((fact, seq) => ({ on: plainDate('2026-01-06'), id: `f${seq}`, seq, ...fact }) as RecordedFact);

/** What becomes of an appointment that is cancelled. */
function cancelled(pack: string, at: string, cancelledAt: string, more: object = {}) {
  const [one] = appointmentsOf(
    facts({ type: 'afspraak', row: 'S4-14', at }, { type: 'afzegging', row: 'S4-14', at, cancelledAt, ...more }),
  );
  if (!one) throw new Error('geen afspraak');
  return verdictOn(one, compile(pack as PackageId).rules);
}

/** By hand. Summer time begins on 29 March 2026 and ends on 25 October 2026. Easter Monday is 6 April, King's Day 27 April. */
const HOURS: ReadonlyArray<[what: string, pack: string, at: string, cancelledAt: string, state: string]> = [
  ['24:00:00 before', S2, '2026-03-11T10:00:00+01:00', '2026-03-10T10:00:00+01:00', 'vrij'],
  ['23:59:59 before', S2, '2026-03-11T10:00:00+01:00', '2026-03-10T10:00:01+01:00', 'in-rekening'],
  ['24:00:00 before', S3, '2026-03-11T10:00:00+01:00', '2026-03-10T10:00:00+01:00', 'vrij'],
  ['23:59:59 before', S3, '2026-03-11T10:00:00+01:00', '2026-03-10T10:00:01+01:00', 'in-rekening'],
  ['on Friday for Monday', S2, '2026-03-09T10:00:00+01:00', '2026-03-06T17:00:00+01:00', 'vrij'],
  ['on Sunday evening for Monday', S2, '2026-03-09T10:00:00+01:00', '2026-03-08T20:00:00+01:00', 'in-rekening'],
  ['over Easter, by the clock alone', S2, '2026-04-07T10:00:00+02:00', '2026-04-06T10:00:00+02:00', 'vrij'],
  [
    'at the same hour over the start of summer time: 23 hours',
    S2,
    '2026-03-29T10:00:00+02:00',
    '2026-03-28T10:00:00+01:00',
    'in-rekening',
  ],
  [
    'an hour earlier over the start of summer time: 24 hours',
    S2,
    '2026-03-29T10:00:00+02:00',
    '2026-03-28T09:00:00+01:00',
    'vrij',
  ],
  [
    'at the same hour over the end of summer time: 25 hours',
    S3,
    '2026-10-25T10:00:00+01:00',
    '2026-10-24T10:00:00+02:00',
    'vrij',
  ],
  [
    'an hour later over the end of summer time: 24 hours',
    S3,
    '2026-10-25T10:00:00+01:00',
    '2026-10-24T11:00:00+02:00',
    'vrij',
  ],
  ['a second after that', S3, '2026-10-25T10:00:00+01:00', '2026-10-24T11:00:01+02:00', 'in-rekening'],
];

/** S4: free until the end of the second working day before, charged within 48 hours, in between neither. */
const WORKING_DAYS: typeof HOURS = [
  ['Thursday for Monday', S4, '2026-03-09T10:00:00+01:00', '2026-03-05T23:59:59+01:00', 'vrij'],
  [
    'Friday morning for Monday: past the free limit, 73 hours before',
    S4,
    '2026-03-09T10:00:00+01:00',
    '2026-03-06T09:00:00+01:00',
    'na-vrije-grens',
  ],
  [
    'Saturday 10:00 for Monday: 48:00:00',
    S4,
    '2026-03-09T10:00:00+01:00',
    '2026-03-07T10:00:00+01:00',
    'na-vrije-grens',
  ],
  [
    'Saturday 10:00:01 for Monday: 47:59:59',
    S4,
    '2026-03-09T10:00:00+01:00',
    '2026-03-07T10:00:01+01:00',
    'in-rekening',
  ],
  [
    'Monday noon for Wednesday: second working day before, 46 hours',
    S4,
    '2026-03-11T10:00:00+01:00',
    '2026-03-09T12:00:00+01:00',
    'vrij',
  ],
  ['Tuesday for Wednesday', S4, '2026-03-11T10:00:00+01:00', '2026-03-10T08:00:00+01:00', 'in-rekening'],
  [
    'Thursday before Easter for Wednesday after it',
    S4,
    '2026-04-08T10:00:00+02:00',
    '2026-04-02T12:00:00+02:00',
    'vrij',
  ],
  [
    'Good Friday, no working day, for Wednesday after Easter',
    S4,
    '2026-04-08T10:00:00+02:00',
    '2026-04-03T12:00:00+02:00',
    'na-vrije-grens',
  ],
  [
    'Good Friday for Tuesday after Easter',
    S4,
    '2026-04-07T10:00:00+02:00',
    '2026-04-03T12:00:00+02:00',
    'na-vrije-grens',
  ],
  [
    'Friday for the day after King’s Day, a Monday',
    S4,
    '2026-04-28T10:00:00+02:00',
    '2026-04-24T12:00:00+02:00',
    'na-vrije-grens',
  ],
  ['Thursday for the day after King’s Day', S4, '2026-04-28T10:00:00+02:00', '2026-04-23T12:00:00+02:00', 'vrij'],
  [
    '48 hours by the wall over the start of summer time: 47',
    S4,
    '2026-03-30T10:00:00+02:00',
    '2026-03-28T10:00:00+01:00',
    'in-rekening',
  ],
  ['an hour earlier: 48', S4, '2026-03-30T10:00:00+02:00', '2026-03-28T09:00:00+01:00', 'na-vrije-grens'],
  [
    '48 hours by the wall over the end of summer time: 49',
    S4,
    '2026-10-26T10:00:00+01:00',
    '2026-10-24T10:00:00+02:00',
    'na-vrije-grens',
  ],
  ['an hour and a second later: 47:59:59', S4, '2026-10-26T10:00:00+01:00', '2026-10-24T11:00:01+02:00', 'in-rekening'],
];

test.each([...HOURS, ...WORKING_DAYS])('cancelled %s (%s, %s, %s) is %s', (_what, pack, at, cancelledAt, state) => {
  expect(cancelled(pack, at, cancelledAt).state).toBe(state);
});

const LATE = ['2026-03-11T10:00:00+01:00', '2026-03-11T09:00:00+01:00'] as const;

test.each([
  [S1, null],
  [S2, 'S2-R02'],
  [S3, 'S3-R02'],
  [S4, 'S4-R02'],
  [S5, null],
])('an hour before, or not at all, is charged under %s by %s', (pack, rule) => {
  const state = rule ? 'in-rekening' : 'vrij';
  expect(cancelled(pack, ...LATE)).toEqual({ state, rule, why: null });
  const at = LATE[0];
  const [one] = appointmentsOf(
    facts({ type: 'afspraak', row: 'S4-14', at }, { type: 'niet-verschenen', row: 'S4-14', at }),
  );
  expect(one && verdictOn(one, compile(pack as PackageId).rules)).toEqual({ state, rule, why: null });
});

test.each<[string, object, string]>([
  ['by the provider', { by: 'bedrijfsarts' }, 'vrij'],
  ['because the performer is ill', { reason: 'uitvoerder-verhinderd' }, 'vrij'],
  ['because of a death', { reason: 'overleden' }, 'vrij'],
  ['after recovery', { by: 'werknemer', reason: 'hersteld-gemeld' }, 'in-rekening'],
  ['by the employer', { by: 'werkgever' }, 'in-rekening'],
  ['by the eigenrisicodrager', { by: 'eigenrisicodrager' }, 'in-rekening'],
  ['by the prevention officer of the employer', { by: 'preventiemedewerker' }, 'in-rekening'],
  ['by nobody knows whom', {}, 'in-rekening'],
  ...['arbeidsdeskundige', 'mediator', 'psycholoog', 'helpdesk', 'tolk', 'second-opinion-arts', 'uwv'].map(
    (by): [string, object, string] => [`by the ${by}, who is to come and does not pay`, { by }, 'vrij'],
  ),
])('cancelled late %s', (_who, more, state) => {
  for (const pack of [S2, S3, S4])
    naming(pack, () => {
      expect(cancelled(pack, ...LATE, more).state).toBe(state);
    });
});

test('an appointment is made, moved, cancelled, missed and attended, and says how often it changed', () => {
  const at = (day: string) => `2026-03-${day}T10:00:00+01:00`;
  const told = facts(
    { type: 'afspraak', row: 'S4-14', at: at('02'), minutes: 30, person: 'arts-1' },
    { type: 'afspraak', row: 'S4-14', at: at('09') },
    { type: 'afspraak', row: 'S4-15', at: at('16') },
    { type: 'verplaatsing', row: 'S4-14', nth: 1, at: at('03'), person: 'arts-2' },
    { type: 'afzegging', row: 'S4-14', at: at('09'), cancelledAt: at('04') },
    { type: 'besteding', on: plainDate('2026-03-03'), row: 'S4-14', minutes: 40 },
    { type: 'niet-verschenen', on: plainDate('2026-03-16'), row: 'S4-15' },
  );
  expect(
    appointmentsOf(told).map(({ row, nr, at: begins, status, sequence, person }) => [
      row,
      nr,
      begins,
      status,
      sequence,
      person,
    ]),
  ).toEqual([
    ['S4-14', 1, at('03'), 'verschenen', 1, 'arts-2'],
    ['S4-14', 2, at('09'), 'afgezegd', 1, null],
    ['S4-15', 1, at('16'), 'niet-verschenen', 0, null],
  ]);
});

const LATE_FOR_THE_FIRST = { type: 'verschenen', row: 'S4-14', late: true, at: '2026-03-02T10:00:00+01:00' };
test.each([
  ['that of its moment', { type: 'besteding', row: 'S4-14', minutes: 30, at: '2026-03-02T09:00:00Z' }, [1]],
  ['that of its moment, when somebody was late', LATE_FOR_THE_FIRST, [1]],
  ['the last that has begun, without a moment', { type: 'afgerond', obligation: 'S4-14' }, [2]],
  ['the last that has begun, when nobody came', { type: 'niet-verschenen', row: 'S4-14' }, [2]],
])('of several appointments of a row the outcome is of %s', (_which, outcome, ended) => {
  const at = (day: string) => `2026-03-${day}T10:00:00+01:00`;
  const told = facts(...['02', '03', '09'].map((day) => ({ type: 'afspraak', row: 'S4-14', at: at(day) })), {
    on: plainDate('2026-03-04'),
    ...outcome,
  });
  const left = appointmentsOf(told).filter(({ status }) => status !== 'gepland');
  expect(left.map(({ nr }) => nr)).toEqual(ended);
});

test('a death ends what was still to come and charges nothing', () => {
  const at = '2026-03-11T10:00:00+01:00';
  const told = facts(
    { type: 'afspraak', row: 'S4-14', at },
    { type: 'overlijden', on: plainDate('2026-03-10'), date: plainDate('2026-03-10') },
  );
  const [one] = appointmentsOf(told);
  expect(one).toMatchObject({ status: 'vervallen', sequence: 1 });
  expect(one && verdictOn(one, compile(S4).rules).state).toBe('vrij');
});
