import { confirmation } from '../../../domain/moment/confirmation';
import type { ConfirmationData } from '../../../domain/moment/effects';
import type { ObligationId } from '../../../domain/obligations/obligation-id';
import { newMoment } from '../../support/moment';

type Facts = Array<Record<string, unknown>>;
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };

function confirmed(facts: Facts): ConfirmationData {
  const last = facts.at(-1) as { on: string };
  const moment = newMoment({ facts, asOf: last.on, told: 1 });
  return confirmation(moment.newFacts[0] as never, moment);
}
const ids = (steps: ReadonlyArray<{ id: string }>) => steps.map(({ id }) => id as ObligationId);

test('of a report in time has nothing late, and what comes within six weeks', () => {
  const { overdue, upcoming, daysUntilReport, relapse, comesAfter } = confirmed([SICK]);
  expect(overdue).toEqual([]);
  expect(ids(upcoming)).toEqual(['probleemanalyse']);
  expect(comesAfter?.id).toBe('plan-van-aanpak');
  expect([daysUntilReport, relapse]).toEqual([undefined, undefined]);
});

test('of a report of 290 days ago tells how late it is, what is overdue first, and the report to UWV that is due in days', () => {
  const { overdue, upcoming, daysUntilReport } = confirmed([
    { type: 'ziekmelding', on: '2026-11-28', firstSickDay: '2026-02-11' },
  ]);
  expect(daysUntilReport).toBe(290);
  expect(ids(overdue)).toEqual(['probleemanalyse']);
  expect(ids(upcoming)).toEqual(['42e-weeksmelding']);
});

test('of a relapse after 21 days names its own day, the days that do not count and what moves', () => {
  const facts = [
    SICK,
    { type: 'herstelmelding', on: '2026-01-19', recoveredOn: '2026-01-19' },
    { type: 'ziekmelding', on: '2026-02-09', firstSickDay: '2026-02-09' },
  ];
  const { firstSickDay, relapse, daysUntilReport } = confirmed(facts);
  expect(firstSickDay).toBe('2026-01-05');
  expect(daysUntilReport).toBeUndefined();
  expect(relapse).toMatchObject({ from: '2026-02-09', days: 21 });
  expect(relapse?.moved).toEqual([
    { id: 'probleemanalyse', name: 'Probleemanalyse van de bedrijfsarts', from: '2026-02-16', to: '2026-03-09' },
    { id: 'plan-van-aanpak', name: 'Plan van aanpak', from: '2026-03-02', to: '2026-03-23' },
    { id: 'evaluatie-1', name: 'Evaluatie 1 van het plan van aanpak', from: '2026-04-13', to: '2026-05-04' },
  ]);
});

test('of a relapse on the day of recovery says that no day is between', () => {
  const facts = [
    SICK,
    { type: 'herstelmelding', on: '2026-01-19', recoveredOn: '2026-01-19' },
    { type: 'ziekmelding', on: '2026-01-19', firstSickDay: '2026-01-19' },
  ];
  expect(confirmed(facts).relapse).toEqual({ from: '2026-01-19', days: 0, moved: [] });
});

test('of sickness after more than four weeks is of a case of its own', () => {
  const facts = [
    SICK,
    { type: 'herstelmelding', on: '2026-01-19', recoveredOn: '2026-01-19' },
    { type: 'ziekmelding', on: '2026-03-09', firstSickDay: '2026-03-09' },
  ];
  expect(confirmed(facts)).toMatchObject({ firstSickDay: '2026-03-09' });
  expect(confirmed(facts).relapse).toBeUndefined();
});

test('of a recovery names the day, and no relapse', () => {
  const facts = [SICK, { type: 'herstelmelding', on: '2026-01-19', recoveredOn: '2026-01-19' }];
  expect(confirmed(facts)).toMatchObject({ recoveredOn: '2026-01-19', upcoming: [] });
});
