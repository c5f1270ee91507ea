import { appointmentEffects } from '../../../domain/moment/appointment-effects';
import { settle } from '../../../domain/moment/settle';
import { newMoment } from '../../support/moment';

const S2 = 'asr-arboned-2024/arbobegeleiding';
const S4 = 'alpina-2024/vov';
const S1 = 'mkbasics-2026/P3';
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
/** The consult of each package. */
const ROWS: Readonly<Record<string, string>> = { [S1]: 'S1-18', [S2]: 'S2-17', [S4]: 'S4-14' };
const DOCTOR = '0197a8b0-0000-7000-8000-000000000001';
const OTHER = '0197a8b0-0000-7000-8000-000000000002';
/** A Tuesday. */
const AT = '2026-02-10T10:00:00+01:00';

type Told = Record<string, unknown>;
const booked = (pack: string, more: Told = {}): Told => ({
  type: 'afspraak',
  on: '2026-01-20',
  row: ROWS[pack],
  at: AT,
  performer: 'bedrijfsarts',
  ...more,
});

/** What the last of these facts gives rise to. */
function told(pack: string, ...facts: Told[]) {
  const asOf = String(facts.at(-1)?.on);
  const moment = newMoment({ pack, facts: [SICK, ...facts], asOf, minute: 9 * 60, told: 1 });
  return appointmentEffects(moment);
}
const short = (effects: ReturnType<typeof told>) =>
  effects.map(({ kind, step, to, person, at }) =>
    [kind, step, to, ...(person ? [person.slice(-1)] : []), at.date].join(' '),
  );

test.each([
  ['24 hours: the last free hour is on Monday, so on Friday', S2, '2026-02-06'],
  ['two working days: the last free day is Friday, so on Thursday', S4, '2026-02-05'],
  ['nothing is ever charged: the working day before', S1, '2026-02-09'],
])('who comes is invited at once and reminded before it can no longer be cancelled free (%s)', (_why, pack, day) => {
  const effects = told(pack, booked(pack, { person: DOCTOR }));
  expect(short(effects)).toEqual([
    'bericht afspraak werknemer 2026-01-20',
    'bericht afspraak bedrijfsarts 1 2026-01-20',
    `bericht afspraak-herinnering werknemer ${day}`,
  ]);
});

test.each([
  ['S4-16', S4],
  ['S4-17', S4],
  ['S4-18', S4],
  ['S2-28', S2],
  ['S2-29', S2],
])('to the consult of %s comes the employee alone, whoever reads the piece that is written of it', (row, pack) => {
  const readers = new Set(told(pack, booked(pack, { row })).map(({ to }) => to));
  expect([...readers]).toEqual(['werknemer']);
});

test('who is invited late is not reminded of a limit that has passed', () => {
  const effects = told(S4, booked(S4, { on: '2026-02-06' }));
  expect(short(effects)).toEqual(['bericht afspraak werknemer 2026-02-06']);
});

test('a moved appointment keeps its name, raises its sequence and drops what still waited about it', () => {
  const move = { type: 'verplaatsing', on: '2026-01-21', row: 'S4-14', nth: 1, at: '2026-02-12T14:00:00+01:00' };
  const [first] = told(S4, booked(S4));
  const effects = told(S4, booked(S4), move);
  expect(short(effects)).toEqual([
    'bericht afspraak-gewijzigd werknemer 2026-01-21',
    'bericht afspraak-herinnering werknemer 2026-02-09',
  ]);
  expect(first?.data).toMatchObject({ appointment: 'geval/S4-14/afspraak/1', sequence: 0, at: AT, was: null });
  expect(effects[0]?.data).toMatchObject({ appointment: 'geval/S4-14/afspraak/1', sequence: 1, was: AT });
  const waiting = { gevalId: 'geval', obligation: 'S4-14', round: 1, to: 'werknemer' };
  const at = { date: '2026-02-05', minute: 480 } as never;
  const loaded = { waitingMessages: [{ id: 'm', ...waiting, step: 'afspraak-herinnering', at }] };
  const facts = [SICK, booked(S4), move];
  const drop = (asOf: string, count: number) =>
    settle(newMoment({ pack: S4, facts: facts.slice(0, 1 + count), asOf, told: 1, loaded }), [], []).droppedMessages;
  expect(drop('2026-01-21', 2)).toEqual([{ id: 'm', reason: 'de afspraak is inmiddels veranderd' }]);
  expect(settle(newMoment({ pack: S4, facts: [SICK, booked(S4)], asOf: '2026-01-22', loaded }), [], [])).toEqual({
    closedTasks: [],
    droppedMessages: [],
  });
});

test('when another takes it over it leaves the calendar of who was to', () => {
  const move = { type: 'verplaatsing', on: '2026-01-21', row: 'S4-14', nth: 1, at: AT, person: OTHER };
  expect(short(told(S4, booked(S4, { person: DOCTOR }), move))).toEqual([
    'bericht afspraak-gewijzigd werknemer 2026-01-21',
    'bericht afspraak-gewijzigd bedrijfsarts 2 2026-01-21',
    'bericht afspraak-vervallen bedrijfsarts 1 2026-01-21',
    'bericht afspraak-herinnering werknemer 2026-02-05',
  ]);
});

test('when who was to do it falls ill all hear it and somebody plans another, until that is there', () => {
  const off = {
    type: 'afzegging',
    on: '2026-02-09',
    row: 'S4-14',
    at: AT,
    by: 'bedrijfsarts',
    reason: 'uitvoerder-verhinderd',
  };
  const effects = told(S4, booked(S4, { person: DOCTOR }), off);
  expect(short(effects)).toEqual([
    'bericht afspraak-vervallen werknemer 2026-02-09',
    'bericht afspraak-vervallen bedrijfsarts 1 2026-02-09',
    'taak afspraak-herplannen casemanager 2026-02-09',
  ]);
  const task = {
    ...{ id: 't', key: 'k', part: '1', gevalId: 'geval', obligation: 'S4-14', round: 1, to: 'casemanager' },
    step: 'afspraak-herplannen',
  };
  const again = booked(S4, { on: '2026-02-10', at: '2026-02-12T10:00:00+01:00' });
  const moment = newMoment({
    ...{ pack: S4, facts: [SICK, booked(S4), off, again], asOf: '2026-02-10', told: 1 },
    loaded: { openTasks: [task] },
  });
  expect(settle(moment, [], []).closedTasks).toEqual([{ id: 't', status: 'gedaan', reason: null }]);
});

const RECOVERED = { type: 'herstelmelding', on: '2026-02-02', recoveredOn: '2026-02-02' };

test('recovery before an appointment asks whether it stays, and it stays until somebody says so', () => {
  const effects = told(S4, booked(S4), RECOVERED);
  expect(short(effects)).toEqual([
    'taak afspraak-na-herstel casemanager 2026-02-02',
    'bericht afspraak-na-herstel werknemer 2026-02-02',
  ]);
  const task = {
    ...{ id: 't', key: 'k', part: '3', gevalId: 'geval', obligation: 'S4-14', round: 1, to: 'casemanager' },
    step: 'afspraak-na-herstel',
  };
  const after = (...more: Told[]) =>
    settle(
      newMoment({
        ...{ pack: S4, facts: [SICK, booked(S4), RECOVERED, ...more], asOf: '2026-02-03', told: more.length },
        loaded: { openTasks: [task] },
      }),
      [],
      [],
    ).closedTasks;
  expect(after()).toEqual([]);
  expect(after({ type: 'afzegging', on: '2026-02-03', row: 'S4-14', at: AT, by: 'werknemer' })).toHaveLength(1);
});

test.each([
  [
    'a death tells who was to do it, and never the employee',
    { type: 'overlijden', on: '2026-02-02', date: '2026-02-01' },
    ['bedrijfsarts'],
  ],
  [
    'an employment that ends before it',
    { type: 'einde-dienstverband', on: '2026-02-02', lastDay: '2026-02-09' },
    ['werknemer', 'bedrijfsarts'],
  ],
  [
    'an IVA that was asked for early',
    { type: 'uwv-besluit', on: '2026-02-02', outcome: 'iva', from: '2026-03-01' },
    ['werknemer', 'bedrijfsarts'],
  ],
  ['an employer that leaves', { type: 'vertrek-arbodienst', on: '2026-02-02' }, ['werknemer', 'bedrijfsarts']],
  ['a package without the row', { type: 'pakketwissel', on: '2026-02-02', package: S2 }, ['werknemer', 'bedrijfsarts']],
  ['a report that should never have been', { type: 'intrekking', on: '2026-02-02' }, ['werknemer', 'bedrijfsarts']],
])('what ends the work ends its appointments: %s', (_what, end, readers) => {
  const effects = told(S4, booked(S4, { person: DOCTOR }), end);
  expect(effects.map(({ step, to }) => [step, to])).toEqual(readers.map((to) => ['afspraak-vervallen', to]));
  for (const { data } of effects) expect(data).toMatchObject({ sequence: 1 });
});

test('an appointment that the package keeps stays', () => {
  const change = { type: 'pakketwissel', on: '2026-02-02', package: 'mkbasics-2026/P1' };
  expect(told(S1, booked(S1), change)).toEqual([]);
});

test('nobody but who does it hears of an anonymous consult, and an employer of none that is not his', () => {
  const anonymous = { type: 'afspraak', on: '2026-01-20', row: 'S2-01', at: AT, person: DOCTOR };
  expect(told(S2, anonymous).map(({ to }) => to)).toEqual(['bedrijfsarts']);
  const secret = { type: 'afspraak', on: '2026-01-20', row: 'S4-22', at: AT };
  expect(new Set(told(S4, secret).map(({ to }) => to))).toEqual(new Set(['werknemer']));
});
