import type { PlainDate } from '../domain/calendar/plain-date';
import { civilMomentOf } from '../store/amsterdam';

/** The civil day in the Netherlands on the clock of this machine: the default of a command, never of a rule. */
export function today(): PlainDate {
  return civilMomentOf(Date.now()).date;
}
