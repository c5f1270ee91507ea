import { addDays, type PlainDate } from '../calendar/plain-date';
import type { ChainDays } from '../law/chain-days';
import { Derivation } from '../law/derivation';
import type { WagePeriod } from '../law/wage-period';
import type { Chain } from './chain';
import type { CaseContext } from './context';
import type { FactType, RecordedFact } from './facts';
import { dayOf } from './facts';
import { factsOf, type Life } from './life';

/** From when, and why, the duties of a chain no longer apply. */
export type ChainEnd = { on: PlainDate; reason: string };

/** Everything an obligation needs to know of one chain of sickness on one day. */
export type Situation = {
  asOf: PlainDate;
  context: CaseContext;
  life: Life;
  chain: Chain;
  /** The first sick day as it happened. */
  firstSickDay: PlainDate;
  /** The day on which the chain reaches a sick day (S-02: interruptions do not count). */
  at: ChainDays;
  wage: WagePeriod;
  ended: ChainEnd | null;
  responsibleSince: PlainDate | null;
  facts<T extends FactType>(type: T): RecordedFact<T>[];
  latest<T extends FactType>(type: T): RecordedFact<T> | null;
  /** Day of the first fact of this type, or of `afgerond` for the obligation; null when there is none. */
  doneOn(type: FactType): PlainDate | null;
  closedOn(obligation: string): PlainDate | null;
  waiverOf(obligation: string): RecordedFact<'afwijking'> | null;
  /** The day something became known, as a start of a term. */
  known(day: PlainDate, what: string): Derivation;
  /** The sentence for a term that a correction of the first sick day put in the past; null for any other. */
  breachedByCorrection(limit: PlainDate): string | null;
};

/** Facts that belong to a chain: those from its first day until the first day of the next. */
export function chainFacts(life: Life, chain: Chain, nextFirst: PlainDate | null) {
  const window = { from: chain.firstSickDay, until: nextFirst ? addDays(nextFirst, -1) : null };
  function facts<T extends FactType>(type: T): RecordedFact<T>[] {
    return factsOf(life, type, window);
  }
  function latest<T extends FactType>(type: T): RecordedFact<T> | null {
    return facts(type).at(-1) ?? null;
  }
  function closedOn(obligation: string): PlainDate | null {
    const closing = facts('afgerond').find((fact) => fact.obligation === obligation);
    return closing ? dayOf(closing) : null;
  }
  function doneOn(type: FactType): PlainDate | null {
    const first = facts(type)[0];
    return first ? dayOf(first) : closedOn(type);
  }
  function waiverOf(obligation: string): RecordedFact<'afwijking'> | null {
    const waiver = facts('afwijking').findLast((fact) => fact.obligation === obligation);
    return waiver && (!waiver.until || life.asOf <= waiver.until) ? waiver : null;
  }
  function breachedByCorrection(limit: PlainDate): string | null {
    const correction = latest('correctie-eerste-ziektedag');
    return correction && limit < correction.on
      ? `Te laat geworden door de correctie van de eerste ziektedag naar ${correction.firstSickDay}.`
      : null;
  }
  return { facts, latest, closedOn, doneOn, waiverOf, breachedByCorrection, known: Derivation.from };
}
