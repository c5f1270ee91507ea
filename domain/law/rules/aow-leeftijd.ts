import { addMonths, type PlainDate, plainDate } from '../../calendar/plain-date';

/**
 * AOW age in months by date of birth (AOW art. 7a and the yearly decisions): [born from, years, months], latest first.
 * 67 years and 3 months is decided for those born from 1961 on who reach it from 2028; later decisions come on top.
 */
const AGES: ReadonlyArray<readonly [string, number, number]> = [
  ['1961-01-01', 67, 3],
  ['1957-03-01', 67, 0],
  ['1956-06-01', 66, 10],
  ['1955-09-01', 66, 7],
  ['1953-01-01', 66, 4],
  ['1952-04-01', 66, 0],
  ['1951-07-01', 65, 9],
  ['1950-10-01', 65, 6],
  ['1949-11-01', 65, 3],
  ['1948-12-01', 65, 2],
  ['1948-01-01', 65, 1],
  ['1900-01-01', 65, 0],
];

/** The day on which somebody reaches AOW age. */
export function aowDateOf(birthDate: PlainDate): PlainDate {
  const [, years, months] = AGES.find(([bornFrom]) => birthDate >= plainDate(bornFrom)) as (typeof AGES)[number];
  return addMonths(birthDate, years * 12 + months);
}
