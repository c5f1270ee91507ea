import type { Right } from '../../store/api-keys';
import { Problem } from '../problem/problem';
import type { Route, TAGS } from '../route';
import type { Caller } from './caller';

/** What a request that changes something takes, by the part of the API that it is in. */
const TO_CHANGE: Readonly<Record<(typeof TAGS)[number], Right>> = {
  Werkgevers: 'mensen',
  Werknemers: 'mensen',
  Verzuim: 'melden',
  Taken: 'melden',
  Pakketten: 'beheren',
  Sleutels: 'beheren',
  Beheer: 'beheren',
  Dienst: 'beheren',
};

/** The right that a key needs for a route. */
export function rightFor({ method, tag, right }: Pick<Route, 'method' | 'tag' | 'right'>): Right {
  return right ?? (method === 'get' ? 'lezen' : TO_CHANGE[tag]);
}

/** @throws Problem when a key may not do what a route does */
export function requireRight(caller: Caller, route: Route): void {
  const right = rightFor(route);
  if (caller.rechten.includes(right)) return;
  throw new Problem('geen-toegang', `Deze sleutel heeft het recht ${right} niet: gebruik een sleutel die dat heeft.`);
}
