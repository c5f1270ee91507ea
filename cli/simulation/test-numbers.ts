import { passesElfproef } from '../../domain/meldingen/elfproef';

/** Numbers that begin like this belong to nobody. */
const BEGIN = 999_990_000;

/** The n-th number, from 1, that passes the elfproef and belongs to nobody. */
export function testNumber(n: number): string {
  for (let number = BEGIN, found = 0; ; number++)
    if (passesElfproef(String(number)) && ++found === n) return String(number);
}
