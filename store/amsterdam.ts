import { TZDate } from '@date-fns/tz';
import type { CivilMoment } from '../domain/calendar/civil-moment';
import type { PlainDate } from '../domain/calendar/plain-date';

const ZONE = 'Europe/Amsterdam';
const pad = (part: number) => String(part).padStart(2, '0');

/** The civil day and minute in the Netherlands at an instant. */
export function civilMomentOf(atMs: number): CivilMoment {
  const local = new TZDate(atMs, ZONE);
  const date = `${local.getFullYear()}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}` as PlainDate;
  return { date, minute: local.getHours() * 60 + local.getMinutes() };
}

/** The instant of a civil moment; a minute that the clock change skips counts as the first one after it. */
export function instantOf({ date, minute }: CivilMoment): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new TZDate(year, month - 1, day, Math.floor(minute / 60), minute % 60, ZONE).getTime();
}
