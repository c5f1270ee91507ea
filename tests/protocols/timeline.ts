import { type PlainDate, plainDate } from '../../domain/calendar/plain-date';
import type { Fact, RecordedFact } from '../../domain/case/facts';
import { chainDaysFrom } from '../../domain/law/chain-days';
import type { Timeline } from '../../domain/protocols/timeline';

/** A timeline on which nothing happened but what is given. */
export function timeline(given: Partial<Timeline>): Timeline {
  return {
    asOf: plainDate('2026-12-31'),
    sickness: null,
    frequent: { reports: [], threshold: 3, months: 12 },
    responsibleSince: null,
    employmentEndsOn: null,
    contractStart: null,
    facts: [],
    appointments: [],
    duties: () => [],
    doneOn: () => [],
    ...given,
  };
}

/** One absence without interruptions, reported on its first day. */
export function sickFrom(day: string, given: Partial<NonNullable<Timeline['sickness']>> = {}): Timeline['sickness'] {
  const firstSickDay = plainDate(day);
  return {
    firstSickDay,
    reportedOn: firstSickDay,
    recoveredOn: null,
    sickAgainOn: null,
    at: chainDaysFrom(firstSickDay),
    reports: [firstSickDay],
    ...given,
  };
}

type Told = { type: Fact['type']; on: string; happened?: string; [field: string]: unknown };

export function facts(...told: Told[]): RecordedFact[] {
  return told.map((fact, i) => ({ ...fact, id: `f${i}`, seq: i }) as unknown as RecordedFact);
}

export function days(...dates: string[]): PlainDate[] {
  return dates.map(plainDate);
}
