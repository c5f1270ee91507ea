import { isPlainDate, type PlainDate } from '../../calendar/plain-date';
import { InputError } from './input-error';
import type { Episode } from './samentelling';

const ASK_DATE = 'geef een bestaande datum als JJJJ-MM-DD.';

/**
 * A civil date from outside.
 * @throws InputError naming the field.
 */
export function readDate(field: string, value: unknown): PlainDate {
  if (typeof value === 'string' && isPlainDate(value)) return value;
  throw new InputError(field, `${JSON.stringify(value) ?? 'niets'} is geen datum; ${ASK_DATE}`);
}

/** A list of which every element is read by `read`, with its place in the name of the field. */
export function readList<T>(field: string, value: unknown, read: (field: string, value: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new InputError(field, 'is geen lijst; geef een JSON-lijst.');
  return value.map((element, i) => read(`${field}[${i}]`, element));
}

/** The first and the last day of a period. */
export function readPeriod(field: string, value: unknown): { from: PlainDate; until: PlainDate } {
  const [from, until, ...rest] = readList(field, value, readDate);
  if (!from || !until || rest.length)
    throw new InputError(field, 'geef precies twee datums: de eerste en de laatste dag.');
  if (until < from) throw new InputError(field, 'de laatste dag ligt voor de eerste; draai ze om.');
  return { from, until };
}

/** Episodes in order of time, of which only the last may be open; written as `{first, last}` or as `[first, last]`. */
export function readEpisodes(field: string, value: unknown): [Episode, ...Episode[]] {
  const episodes = readList(field, value, (place, element): Episode => {
    if (typeof element !== 'object' || element === null)
      throw new InputError(place, 'geef een tijdvak met first en last.');
    const { first, last = null } = Array.isArray(element)
      ? { first: element[0], last: element[1] }
      : (element as Record<string, unknown>);
    return { first: readDate(`${place}.first`, first), last: last === null ? null : readDate(`${place}.last`, last) };
  });
  const [head, ...tail] = episodes;
  if (!head) throw new InputError(field, 'is leeg; geef minstens één tijdvak.');
  episodes.forEach(({ first, last }, i) => {
    if (last !== null && last < first)
      throw new InputError(`${field}[${i}].last`, 'ligt voor first; de laatste ziektedag komt na de eerste.');
    const next = episodes[i + 1];
    if (next && last === null)
      throw new InputError(`${field}[${i}].last`, 'mag alleen bij het laatste tijdvak ontbreken.');
    if (next && last !== null && next.first <= last)
      throw new InputError(
        `${field}[${i + 1}].first`,
        'ligt niet na het vorige tijdvak; geef de tijdvakken op volgorde.',
      );
  });
  return [head, ...tail];
}

/** ISO weekdays of a working week: Monday is 1, Sunday 7. */
export function readWorkdays(field: string, days: readonly number[]): readonly number[] {
  if (!days.length || !days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7))
    throw new InputError(field, 'geef minstens één werkdag als getal van 1 (maandag) tot en met 7 (zondag).');
  return days;
}

/** The first or the second year of sickness. */
export function readSickYear(field: string, year: number): 1 | 2 {
  if (year !== 1 && year !== 2) throw new InputError(field, `${year} is geen ziektejaar met loon; geef 1 of 2.`);
  return year;
}
