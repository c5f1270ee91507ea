import { addDays, type PlainDate, plainDate } from '../../../domain/calendar/plain-date';
import type { CaseContext } from '../../../domain/case/context';
import type { Fact, RecordedFact } from '../../../domain/case/facts';

/** An employee without anything special, for tests that are about something else. */
export function contextOf(
  changes: Partial<CaseContext['employee'] & CaseContext['employment'] & CaseContext['employer']> = {},
): CaseContext {
  const { birthDate, aowDate, workdays, monthlyWage, hoursPerWeek, language, start, end, ...employer } = changes;
  return {
    package: 'none',
    employee: {
      birthDate: birthDate ?? plainDate('1980-02-15'),
      aowDate: aowDate ?? null,
      workdays: workdays ?? ['ma', 'di', 'wo', 'do', 'vr'],
      monthlyWage: monthlyWage ?? null,
      hoursPerWeek: hoursPerWeek ?? null,
      language: language ?? 'nl',
    },
    employment: { start: start ?? plainDate('2019-03-01'), end: end ?? null },
    employer: {
      employees: 8,
      erdZw: false,
      erdWga: false,
      frequent: { reports: 3, months: 12 },
      language: 'nl',
      ...employer,
    },
    contract: { start: null },
  };
}

/** Facts as recorded, in the order given. */
export function recorded(...facts: Fact[]): RecordedFact[] {
  return facts.map((fact, i) => ({ ...fact, id: `feit-${i + 1}`, seq: i }) as RecordedFact);
}

export function ziekmelding(on: string, firstSickDay = on, more: object = {}): Fact {
  return { type: 'ziekmelding', on: plainDate(on), firstSickDay: plainDate(firstSickDay), ...more };
}

export function herstelmelding(on: string, recoveredOn = on): Fact {
  return { type: 'herstelmelding', on: plainDate(on), recoveredOn: plainDate(recoveredOn) };
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The same fact `days` later: every date in it moves. */
export function moved<F extends Fact>(fact: F, days: number): F {
  const entries = Object.entries(fact).map(([key, value]) => [
    key,
    typeof value === 'string' && DATE.test(value) ? addDays(value as PlainDate, days) : value,
  ]);
  return Object.fromEntries(entries) as F;
}
