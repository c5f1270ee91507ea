import type { RecordedFact } from './facts';

/**
 * What is recorded with a fact beside what was told: what that meant then. It stays so, whatever becomes of the gevallen, of facts
 * before it and of the lines on the bill. Facts of before this was recorded lack it.
 */
export type RecordedWith = {
  /** Id in the database of the geval that was the current one; null without one. */
  geval: string | null;
  /** Which of its row, from 1: the appointment that it made, or the cost that it told. */
  numbered?: number;
  /** Key of the line under which the activity whose cost it tells was billed first. */
  ofLine?: string;
  /** Of the acceptance of a quote its price, in euro. */
  agreed?: number;
};

/** What was recorded with a fact. */
export function recordedWith(fact: RecordedFact): Partial<RecordedWith> {
  return fact as Partial<RecordedWith>;
}

/** Id in the database of the geval that was the current one when a fact was recorded; null without one. */
export function recordedIn(fact: RecordedFact): string | null {
  return recordedWith(fact).geval ?? null;
}

/** What was told of a fact, without what was recorded with it. */
export function asTold(stored: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { geval: _geval, numbered: _numbered, ofLine: _ofLine, agreed: _agreed, ...told } = stored;
  return told;
}
