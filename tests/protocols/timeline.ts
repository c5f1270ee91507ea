import { plainDate } from '../../domain/calendar/plain-date';
import type { Timeline } from '../../domain/protocols/timeline';

/** A timeline on which nothing happened but what is given. */
export function timeline(given: Partial<Timeline>): Timeline {
  return {
    asOf: plainDate('2026-12-31'),
    sickness: null,
    employmentEndsOn: null,
    contractStart: null,
    facts: [],
    appointments: [],
    duties: () => [],
    doneOn: () => [],
    ...given,
  };
}
