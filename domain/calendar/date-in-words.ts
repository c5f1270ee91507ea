import { dayMonthYear, inDutch, isoWeekday, type PlainDate } from './plain-date';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `26 februari 2026`, as in a subject. */
export function shortDate(date: PlainDate, language: 'nl' | 'en'): string {
  if (language === 'nl') return dayMonthYear(date);
  return `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

/** With the weekday, as in a sentence: `donderdag 26 februari 2026`. */
export function longDate(date: PlainDate, language: 'nl' | 'en'): string {
  return language === 'nl' ? inDutch(date) : `${WEEKDAYS[isoWeekday(date) - 1]} ${shortDate(date, language)}`;
}
