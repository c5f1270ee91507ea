import type { RECORDS } from './records';

/** Every obligation of the law: those that have a record. */
export type ObligationId = keyof typeof RECORDS;

/** Those that come again, each with a number of its own from 1 on. */
const NUMBERED_IDS = ['evaluatie'] as const satisfies readonly ObligationId[];

type NumberedId = (typeof NUMBERED_IDS)[number];
type SingleId = Exclude<ObligationId, NumberedId>;

/** An obligation as one case knows it. */
export type ObligationRef = SingleId | { id: NumberedId; nr: number };

/** Its name in plans, facts, keys and tables: `plan-van-aanpak`, `evaluatie-3`. */
export type ObligationKey = SingleId | `${NumberedId}-${number}`;

/** The row of a service protocol, which is the name of the work that it asks for: `S1-14`, `S1-37a`, `ZD-05`. */
export type RowId = `${Uppercase<string>}-${string}`;

export function keyOf(ref: ObligationRef): ObligationKey {
  return typeof ref === 'string' ? ref : `${ref.id}-${ref.nr}`;
}

/** Which obligation of the law it is, whatever its number. */
export function idOf(ref: ObligationRef): ObligationId {
  return typeof ref === 'string' ? ref : ref.id;
}

/** It comes again, each time with a number of its own. */
export function isNumbered(id: ObligationId): id is NumberedId {
  return NUMBERED_IDS.some((numbered) => numbered === id);
}

/** More than fit in 104 weeks, an extension and a sanction together. */
export const MOST_OF_ONE = 80;

/** Every name that an obligation can have in plans, facts, keys and tables. */
export function keysOf(id: ObligationId): ObligationKey[] {
  return isNumbered(id) ? Array.from({ length: MOST_OF_ONE }, (_, i) => keyOf({ id, nr: i + 1 })) : [id];
}
