import type { PlainDate } from '../calendar/plain-date';
import { FACTS, type FactType, type FieldsOf } from '../facts';
import { type Envelope, type FactDefinition, PLACES } from '../facts/fact';
import type { ValuesOf } from '../facts/field';
import type { MessageType } from './contract';

export type { FactType };

/** Something that happened in a case, as the outside tells it. */
export type Fact<T extends FactType = FactType> = { [K in T]: { type: K } & Envelope & ValuesOf<FieldsOf<K>> }[T];

/** A fact as recorded: with its identity and place in the case. */
export type RecordedFact<T extends FactType = FactType> = Fact<T> & { id: string; seq: number };

/** Every fact type, in the order in which the casus lists them. */
export const FACT_TYPES = Object.keys(FACTS) as FactType[];

/** What is known of a type of fact. */
export function definitionOf<T extends FactType>(type: T): FactDefinition<FieldsOf<T>> {
  const definitions: { [K in FactType]: FactDefinition<FieldsOf<K>> } = FACTS;
  return definitions[type];
}

/** The message that carries a fact of this type. */
export function messageOf(type: FactType): MessageType {
  return FACTS[type].message ?? 'gebeurtenis';
}

/** Documents and steps of the re-integration that reach a case as such. */
export const DOCUMENT_TYPES = FACT_TYPES.filter((type) => messageOf(type) === 'documentOntvangen');

/** The day the fact took place; terms run from it. */
export function dayOf({ happened, on }: Envelope): PlainDate {
  return happened ?? on;
}

/** The day that says of which geval a fact is: the day it took place, or the first sick day of the geval that it names. */
export function gevalDayOf(fact: Fact): PlainDate {
  return ('sickSince' in fact ? fact.sickSince : undefined) ?? dayOf(fact);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function placeOf({ type }: Fact): number {
  return PLACES.indexOf(definitionOf(type).place ?? 'other');
}

/** The day a report of sickness or recovery is about. */
function aboutDay<T extends FactType>(fact: Fact<T>): string {
  return definitionOf(fact.type).about?.(fact) ?? '';
}

/**
 * Facts in the order in which they count: by the day they became known, then by kind and the day they are about.
 * The order of arrival decides only between two facts of one kind.
 */
export function inOrder<F extends Fact & { seq: number }>(facts: readonly F[]): F[] {
  const placed = facts.map((fact) => ({ fact, place: placeOf(fact), about: aboutDay(fact) }));
  placed.sort(
    (a, b) =>
      compareText(a.fact.on, b.fact.on) ||
      a.place - b.place ||
      compareText(a.about, b.about) ||
      a.fact.seq - b.fact.seq,
  );
  return placed.map(({ fact }) => fact);
}
