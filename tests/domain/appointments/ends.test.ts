import { appointmentsOf } from '../../../domain/appointments/appointments';
import { verdictOn } from '../../../domain/appointments/cancellation';
import { refusalOf } from '../../../domain/case/refusal';
import { appointmentEffects } from '../../../domain/moment/appointment-effects';
import { compile } from '../../../domain/protocols/compile';
import { newMoment } from '../../support/moment';

const S2 = 'asr-arboned-2024/arbobegeleiding';
const S3 = 'nn-arboned-2025/mkb-uitgebreid';
const S4 = 'alpina-2024/vov';
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const DOCTOR = '0197a8b0-0000-7000-8000-000000000001';
const OTHER = '0197a8b0-0000-7000-8000-000000000002';
/** A Tuesday. */
const AT = '2026-03-10T10:00:00+01:00';

type Told = Record<string, unknown>;
type Person = { employee?: Told; employer?: Told };
const booked = (row: string, more: Told = {}): Told => ({
  ...{ type: 'afspraak', on: '2026-01-20', row, at: AT, performer: 'bedrijfsarts', person: DOCTOR },
  ...more,
});
const ends = (lastDay: string, on = '2026-02-02'): Told => ({ type: 'einde-dienstverband', on, lastDay });
/** Takes back what was told as the nth, from 1. */
const back = (nth: number, on = '2026-02-03'): Told => ({
  ...{ type: 'terugname', on, gebeurtenisId: `feit-${nth}`, reason: 'vergissing' },
});

/** The case when the last of these facts is told. */
function momentAt(pack: string, facts: Told[], person: Person = {}) {
  const asOf = String(facts.at(-1)?.on);
  const moment = newMoment({ pack, facts, asOf, minute: 9 * 60, told: 1, ...person });
  const named = [...moment.loaded.facts, ...moment.newFacts].map((fact, i) => ({ ...fact, id: `feit-${i + 1}` }));
  return { ...moment, loaded: { ...moment.loaded, facts: named.slice(0, -1) }, newFacts: named.slice(-1) };
}
const toldBy = (pack: string, facts: Told[], person?: Person) =>
  appointmentEffects(momentAt(pack, facts, person)).map(({ step, to, data }) => {
    const { sequence, reason } = data as { sequence?: number; reason?: string | null };
    return [step, to, sequence, reason ?? null];
  });
const leftOf = (pack: string, facts: Told[], person?: Person) => {
  const { loaded, newFacts } = momentAt(pack, facts, person);
  return appointmentsOf([...loaded.facts, ...newFacts], loaded.context.employer);
};

test.each([
  ['on its last day', '2026-03-10', []],
  ['the day before it', '2026-03-09', [['werknemer'], ['bedrijfsarts']]],
])(
  'an employment that ends %s: who was invited hears that it does not take place, from the day after on',
  (_when, lastDay, readers) => {
    expect(toldBy(S4, [SICK, booked('S4-14'), ends(lastDay)])).toEqual(
      readers.map(([to]) => ['afspraak-vervallen', to, 1, 'uit-dienst']),
    );
  },
);

test.each([
  [S2, 'S2-17'],
  [S3, 'S3-43'],
  [S4, 'S4-14'],
])('under %s the end of the employment charges no appointment, an hour before it neither', (pack, row) => {
  const [one] = leftOf(pack, [SICK, booked(row), ends('2026-03-09', '2026-03-10')]);
  expect(one).toMatchObject({ status: 'vervallen', lapsed: 'uit-dienst' });
  expect(one && verdictOn(one, compile(pack as never).rules).state).toBe('vrij');
});

test('what outlives the employment stays: the consult of who leaves while sick', () => {
  expect(toldBy(S2, [SICK, booked('S2-28'), ends('2026-03-06')])).toEqual([]);
});

test('the eigenrisicodrager goes on with the guidance, so its appointments stay', () => {
  const facts = [SICK, booked('S4-14'), ends('2026-03-06')];
  expect(toldBy(S4, facts, { employer: { erdZw: true } })).toEqual([]);
});

test('an IVA after a regular application stops no consult of the third year', () => {
  const asked = { type: 'wia-aanvraag', on: '2027-10-04' };
  const iva = { type: 'uwv-besluit', on: '2028-01-10', outcome: 'iva', from: '2028-01-03' };
  const consult = booked('S3-75', { on: '2028-01-04', at: '2028-01-18T10:00:00+01:00' });
  expect(toldBy(S3, [SICK, asked, consult, iva])).toEqual([]);
});

test('an end that was told by mistake is taken back: who comes is invited again, and every calendar follows', () => {
  const facts = [SICK, booked('S4-14'), ends('2026-03-06')];
  expect(toldBy(S4, facts).map(([, , sequence]) => sequence)).toEqual([1, 1]);
  expect(toldBy(S4, [...facts, back(3)])).toEqual([
    ['afspraak', 'werknemer', 2, null],
    ['afspraak', 'bedrijfsarts', 2, null],
    ['afspraak-herinnering', 'werknemer', 2, null],
  ]);
});

test('an end that is told after the day of the appointment calls off nothing that has been', () => {
  const died = { type: 'overlijden', on: '2026-03-11', date: '2026-03-09' };
  expect(toldBy(S4, [SICK, booked('S4-14'), died])).toEqual([]);
  expect(toldBy(S4, [SICK, booked('S4-14'), ends('2026-03-06', '2026-03-11')])).toEqual([]);
});

test('a death by mistake that is taken back after the day of the appointment invites nobody to what is past', () => {
  const died = { type: 'overlijden', on: '2026-03-09', date: '2026-03-09' };
  expect(toldBy(S4, [SICK, booked('S4-14'), died, back(3, '2026-03-11')])).toEqual([]);
});

test('an appointment that was told by mistake leaves the calendars, and the others keep their numbers', () => {
  const second = booked('S4-14', { at: '2026-03-17T10:00:00+01:00', person: OTHER });
  const moved = { type: 'verplaatsing', on: '2026-02-02', row: 'S4-14', nth: 2, at: '2026-03-18T10:00:00+01:00' };
  const facts = [SICK, booked('S4-14'), second, moved, back(2)];
  expect(toldBy(S4, facts)).toEqual([
    ['afspraak-vervallen', 'werknemer', 1, 'teruggenomen'],
    ['afspraak-vervallen', 'bedrijfsarts', 1, 'teruggenomen'],
  ]);
  expect(leftOf(S4, facts).map(({ nr, at, status }) => [nr, at.slice(5, 10), status])).toEqual([
    [1, '03-10', 'vervallen'],
    [2, '03-18', 'gepland'],
  ]);
});

test('a move that was told by mistake puts it back where it was, as one more change', () => {
  const moved = { type: 'verplaatsing', on: '2026-02-02', row: 'S4-14', nth: 1, at: '2026-03-18T10:00:00+01:00' };
  const [one] = leftOf(S4, [SICK, booked('S4-14'), moved, back(3)]);
  expect(one).toMatchObject({ at: AT, sequence: 2, status: 'gepland' });
});

test('an appointment that is told after it was is recorded when it says on which day it was made, and invites nobody', () => {
  const told = booked('S4-14', { on: '2026-03-11', happened: '2026-03-02' });
  expect(toldBy(S4, [SICK, told])).toEqual([]);
  expect(leftOf(S4, [SICK, told])).toMatchObject([{ status: 'gepland', at: AT }]);
  const { loaded } = momentAt(S4, [SICK]);
  const said = (fact: Told) =>
    refusalOf({ context: loaded.context, facts: momentAt(S4, [SICK]).facts, fact: fact as never });
  expect(said(told)).toBeNull();
  expect(said(booked('S4-14', { on: '2026-03-10' }))).toBeNull();
  expect(said(booked('S4-14', { on: '2026-03-11' }))).toMatchObject({
    field: 'at',
    reason: expect.stringContaining('al geweest'),
  });
});

/** Born on 15 March 1959: 67 years on 15 March 2026. */
const RETIRES: Person = { employee: { birthDate: '1959-03-15' } };
test.each([
  ['after the last day of the employment', '2026-03-10', [SICK, ends('2026-03-06')], {}, 'vrijdag 6 maart 2026'],
  ['on its last day', '2026-03-06', [SICK, ends('2026-03-06')], {}, null],
  [
    'after it, under an eigenrisicodrager',
    '2026-03-10',
    [SICK, ends('2026-03-06')],
    { employer: { erdZw: true } },
    null,
  ],
  ['on the day of the AOW age', '2026-03-15', [SICK], RETIRES, 'zaterdag 14 maart 2026'],
  ['on the day before it', '2026-03-14', [SICK], RETIRES, null],
])(
  'an appointment %s (%s) is refused with the last day on which it can be',
  (_when, day, facts, person: Person, last) => {
    const { loaded, facts: known } = momentAt(S4, facts, person);
    const at = `${day}T10:00:00+01:00`;
    const said = (fact: Told) => refusalOf({ context: loaded.context, facts: known, fact: fact as never });
    for (const fact of [
      booked('S4-14', { on: '2026-02-03', at }),
      { ...{ type: 'verplaatsing', on: '2026-02-03' }, row: 'S4-14', nth: 1, at },
    ]) {
      if (last === null) expect(said(fact)).toBeNull();
      else expect(said(fact)).toMatchObject({ field: 'at', reason: expect.stringContaining(`kan niet na ${last}`) });
    }
  },
);
