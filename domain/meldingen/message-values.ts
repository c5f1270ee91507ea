import type { CivilMoment } from '../calendar/civil-moment';
import type { PlainDate } from '../calendar/plain-date';

/** An element: its text, its children, or one of these for each time that it occurs. */
export type Tree = { [element: string]: string | Tree | Tree[] };

export const YES = '1';
export const NO = '2';

export const yesNo = (holds: boolean): string => (holds ? YES : NO);

/** `JJJJMMDD` */
export const digitsOf = (day: PlainDate): string => day.replaceAll('-', '');

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** `JJJJMMDDHHMMSS` */
export function momentDigitsOf({ date, minute }: CivilMoment): string {
  return `${digitsOf(date)}${durationOf(minute)}00`;
}

/** `HHMM` of a number of minutes. */
export function durationOf(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}${twoDigits(minutes % 60)}`;
}

/** Euro with two decimals. */
export const amountOf = (euro: number): string => euro.toFixed(2);

/** Digits of a Dutch telephone number; null when it is not known or does not fit the field. */
export function phoneDigitsOf(text: string | null): string | null {
  const digits = (text ?? '')
    .replace('(0)', '')
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)31/, '0');
  return /^\d{6,11}$/.test(digits) ? digits : null;
}

/** Text that fits a field: composed characters, no control characters, no longer than the field. */
export function fitted(text: string, length: number): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, length);
}

/** Leaves out what is not known. */
export function known(tree: { [element: string]: string | Tree | Tree[] | null }): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([, value]) => value !== null)) as Tree;
}
