import { inDutch, type PlainDate } from '../domain/calendar/plain-date';
import { roleName } from '../domain/case/role-names';
import { civilMomentOf } from '../store/amsterdam';

/** An instant as a person in the Netherlands reads it. */
export function instantInDutch(ms: number): string {
  const { date, minute } = civilMomentOf(ms);
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${inDutch(date)} om ${clock}`;
}

export function dayInDutch(day: string): string {
  return inDutch(day as PlainDate);
}

export function roleInDutch(role: string): string {
  return roleName(role).nl;
}
