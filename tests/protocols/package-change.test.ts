import { plainDate } from '../../domain/calendar/plain-date';
import { makePlan } from '../../domain/case/plan';
import { newMoment } from '../support/moment';
import { lived } from './proofs/lived';
import type { Fact } from './proofs/notation';

const [P1, P4, P5] = ['mkbasics-2026/P1', 'mkbasics-2026/P4', 'mkbasics-2026/P5'];
const S2 = 'asr-arboned-2024/arbobegeleiding';
const S3 = 'nn-arboned-2025/mkb-uitgebreid';
const S4 = 'alpina-2024/vov';
const on = (day: string, type: string, more: object = {}): Fact => ({ type, on: day, ...more }) as Fact;
const SICK = on('2026-01-05', 'ziekmelding', { firstSickDay: '2026-01-05' });
const to = (pack: string, day: string) => on(day, 'pakketwissel', { package: pack });

function rowsOn(pack: string, asOf: string, ...facts: Fact[]) {
  const moment = newMoment({ pack, facts: [SICK, ...facts], asOf });
  const { obligations } = makePlan({ context: moment.loaded.context, facts: moment.facts, asOf: plainDate(asOf) });
  return obligations.filter(({ row }) => row !== undefined);
}

/** `status opens..due` of a row; undefined where there is no such work. */
function shown(pack: string, asOf: string, row: string, ...facts: Fact[]) {
  const found = rowsOn(pack, asOf, ...facts).find((one) => one.row === row);
  return found && `${found.status} ${found.opensOn}..${found.internalDue}`;
}

test.each([
  ['the call of day 2 to 5 that P5 does not have', P5, to(P4, '2026-03-02'), 'S1-14'],
  ['the call of week 4, in week 20', P1, to(P5, '2026-05-18'), 'S1-16'],
  ['the call of week 5 and 6, in week 31', S4, to(S3, '2026-08-03'), 'S3-46'],
])('what was due before a change of package, %s, is neither done nor late, nor billed', (_what, pack, change, row) => {
  expect(shown(pack, change.on, row, change)).toBeUndefined();
  const done = on('2026-08-10', 'afgerond', { obligation: row });
  const days = ['2026-01-05', change.on, '2026-08-10'];
  const effects = lived('case', pack, [SICK, change, done], days).flatMap((day) => day.effects);
  // That somebody did it all the same is settled by a person.
  const made = effects.filter((one) => one.row === row && one.kind !== 'bericht' && one.step !== 'gedaan-zonder');
  expect(made).toEqual([]);
});

test('on the day of a change of package no row of it is late that the package before did not have', () => {
  const change = to(S3, '2026-08-03');
  const late = rowsOn(S4, '2026-08-03', change).filter(
    ({ status, source }) => status === 'late' && source === 'protocol',
  );
  expect(late.map(({ row }) => row)).toEqual([]);
});

test('what was late under both packages stays late, and what comes after the change is done', () => {
  expect(shown(P1, '2026-01-19', 'S1-14', to(P4, '2026-01-19'))).toBe('late 2026-01-06..2026-01-09');
  expect(shown(P1, '2026-01-19', 'S1-16', to(P5, '2026-01-19'))).toBe('planned 2026-01-26..2026-01-30');
});

test('what lasts as long as the case begins on the day of the change: each once, and its signals', () => {
  const facts = [
    on('2026-01-20', 'derde-aansprakelijk'),
    on('2026-01-22', 'toestemming', { purpose: 'signalen', given: true }),
    on('2026-02-10', 'deelherstel', { from: '2026-02-10', incapacityPct: 50 }),
    to(S3, '2026-08-03'),
  ];
  // A SIGNAL, work that goes on, and support at long absence.
  const rows = ['S3-81', 'S3-26', 'S3-01'].map((row) => shown(S4, '2026-08-03', row, ...facts));
  expect(rows).toEqual(['done 2026-08-03..2026-08-03', 'open 2026-08-03..2026-08-10', 'open 2026-08-03..2026-08-10']);
  const days = lived(
    'case',
    S4,
    [SICK, ...facts],
    [SICK, ...facts].map((fact) => fact.on),
  );
  const begun = (days.at(-1)?.effects ?? []).filter(({ row }) => row === 'S3-81' || row === 'S3-26');
  expect(begun.map(({ row, kind }) => `${row} ${kind}`).sort()).toEqual(['S3-26 taak', 'S3-81 signaal']);
});

test('a consult that comes again comes six weeks after the change', () => {
  // Six weeks after Monday 3 August.
  expect(shown(P5, '2026-09-14', 'S2-17', to(S2, '2026-08-03'))).toBe('open 2026-09-14..2026-09-21');
});

test('a row that comes back has what was done under it before, and nothing of the time between', () => {
  const facts = [on('2026-01-08', 'afgerond', { obligation: 'S1-14' }), to(P5, '2026-01-12'), to(P1, '2026-02-02')];
  expect(shown(P1, '2026-02-02', 'S1-14', ...facts)).toBe('done 2026-01-06..2026-01-09');
  // Day 14, Sunday 18 January, was of P5.
  expect(
    shown(P1, '2026-02-02', 'S1-15', on('2026-01-06', 'verzoek', { row: 'S1-15', by: 'werkgever' }), ...facts),
  ).toBe(undefined);
});
