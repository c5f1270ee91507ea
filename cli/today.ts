import { tz } from '@date-fns/tz';
import { format } from 'date-fns';
import type { PlainDate } from '../domain/calendar/plain-date';

/** The civil day in the Netherlands on the clock of this machine: the default of a command, never of a rule. */
export function today(): PlainDate {
  return format(Date.now(), 'yyyy-MM-dd', { in: tz('Europe/Amsterdam') }) as PlainDate;
}
