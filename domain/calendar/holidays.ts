import { addDays, isoWeekday, type PlainDate, plainDate } from './plain-date';

/**
 * Days that the Crown equated with holidays by decree (Algemene termijnenwet art. 3 lid 3), as data:
 * date and name. Load a new one here when it is in the Staatscourant.
 */
const DECREED: ReadonlyArray<readonly [string, string]> = [];

/** Sunday of Easter in the Gregorian calendar (anonymous Gregorian computus). */
function easterSunday(year: number): PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return plainDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

function computeHolidays(year: number): Map<PlainDate, string> {
  const easter = easterSunday(year);
  const april27 = plainDate(`${year}-04-27`);
  const days: Array<[PlainDate, string]> = [
    [plainDate(`${year}-01-01`), 'Nieuwjaarsdag'],
    [addDays(easter, -2), 'Goede Vrijdag'],
    [addDays(easter, 1), 'Tweede Paasdag'],
    [isoWeekday(april27) === 7 ? addDays(april27, -1) : april27, 'Koningsdag'],
    [plainDate(`${year}-05-05`), 'Bevrijdingsdag'],
    [addDays(easter, 39), 'Hemelvaartsdag'],
    [addDays(easter, 50), 'Tweede Pinksterdag'],
    [plainDate(`${year}-12-25`), 'Eerste Kerstdag'],
    [plainDate(`${year}-12-26`), 'Tweede Kerstdag'],
  ];
  for (const [date, name] of DECREED) if (date.startsWith(String(year))) days.push([plainDate(date), name]);
  // The first name wins when two fall together (Bevrijdingsdag and Hemelvaartsdag in 2016 and 2027's neighbours).
  const holidays = new Map<PlainDate, string>();
  for (const [date, name] of days.sort((a, b) => a[0].localeCompare(b[0])))
    if (!holidays.has(date)) holidays.set(date, name);
  return holidays;
}

const byYear = new Map<number, Map<PlainDate, string>>();

/** Holidays of one year by rule and by decree (Algemene termijnenwet art. 3; H-01), in order of date. */
export function holidaysOf(year: number): ReadonlyMap<PlainDate, string> {
  let holidays = byYear.get(year);
  if (!holidays) byYear.set(year, (holidays = computeHolidays(year)));
  return holidays;
}
