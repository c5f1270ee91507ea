import { clockTime } from '../domain/calendar/civil-moment';
import { inDutch, type PlainDate } from '../domain/calendar/plain-date';
import { roleName } from '../domain/case/role-names';
import { civilMomentOf } from '../store/amsterdam';

/** An instant as a person in the Netherlands reads it. */
export function instantInDutch(ms: number): string {
  const { date, minute } = civilMomentOf(ms);
  return `${inDutch(date)} om ${clockTime(minute)}`;
}

export function dayInDutch(day: string): string {
  return inDutch(day as PlainDate);
}

export function roleInDutch(role: string): string {
  return roleName(role).nl;
}
