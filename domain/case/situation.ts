import { addDays, daysBetween, type PlainDate } from '../calendar/plain-date';
import type { Correction } from '../facts/life-course';
import type { ChainDays } from '../law/chain-days';
import type { Derivation } from '../law/derivation';
import type { WagePeriod } from '../law/wage-period';
import type { DutySpec } from '../obligations/duty-spec';
import type { ObligationId } from '../obligations/obligation-id';
import type { Chain } from './chain';
import type { CaseContext } from './context';
import type { EndKind } from './ends';
import { dayOf, type FactType, type RecordedFact } from './facts';
import { type Life, tookPlaceIn } from './life';
import type { Obligation } from './obligation';

/** From when, and why, duties no longer apply. */
export type ChainEnd = {
  kind: EndKind;
  on: PlainDate;
  reason: string;
  /** Known in advance to come: what lies after it is not planned any more. A recovery may still turn out otherwise. */
  certain: boolean;
  /** The first day that counts towards no term; earlier than `on` where leave, which does not count, comes before it. */
  countsUntil?: PlainDate;
  /** A recovery before the wait was over: what was missed of the guidance stays late, and is not asked any more. */
  endsGuidance?: boolean;
};

/** Whether a term with this last day was still to come when the end came: leave days do not count towards it (N-03). */
export function endsBefore({ on, countsUntil = on }: ChainEnd, limit: PlainDate): boolean {
  return limit >= countsUntil;
}

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
  /** First day of the next case; null in the current one. */
  nextFirst: PlainDate | null;
  /** In order of time. */
  ends: readonly ChainEnd[];
  responsibleSince: PlainDate | null;
  /** First day on which the eigenrisicodrager pays ziekengeld and guides the ex-employee (U-06); null when it never does. */
  carriedFrom: PlainDate | null;
  /** Last day of the employment when it comes after the first sick day and before the next case; null in any other case. */
  employmentEndsOn: PlainDate | null;
  /** Facts of this chain, in order. */
  facts<T extends FactType>(type: T): RecordedFact<T>[];
  latest<T extends FactType>(type: T): RecordedFact<T> | null;
  /** Facts up to the next chain, those from before the sickness too: a pregnancy, a consent. */
  everFacts<T extends FactType>(type: T): RecordedFact<T>[];
  /** Day of the first fact of this type, or of `afgerond` for the obligation; null when there is none. */
  doneOn(type: FactType): PlainDate | null;
  /** Day of the last `afgerond` for the obligation; null when there is none. */
  closedOn(obligation: string): PlainDate | null;
  /** Whether a departure was agreed for anything. */
  isDepartedFrom: boolean;
  /** The last departure that was agreed for the obligation; whether the law allows it is for `departures.ts`. */
  departureOf(obligation: string): RecordedFact<'afwijking'> | null;
  /** The correction of the first sick day that made a term late, done or not; null where none did. */
  breachedByCorrection(limit: Derivation, doneOn: PlainDate | null): Correction | null;
  /** The term as agreed: a departure with an end puts that day in the place of an earlier last day. */
  asAgreed(obligation: ObligationId, term: Derivation): Derivation;
  /** Makes an obligation of the law of what its file says of it. */
  duty(spec: DutySpec): Obligation;
};

/** What the status of a duty follows from. */
export type Standing = Pick<
  Situation,
  | 'asOf'
  | 'ends'
  | 'responsibleSince'
  | 'carriedFrom'
  | 'closedOn'
  | 'isDepartedFrom'
  | 'departureOf'
  | 'breachedByCorrection'
> & {
  /** Absent without sickness. */
  firstSickDay?: PlainDate;
  wage?: WagePeriod;
};

/** What the facts say of a chain, before it is known who carries it and how long wage is due. */
export type Course = Omit<Situation, 'wage' | 'ends' | 'carriedFrom' | 'asAgreed' | 'duty'>;

type ByType = Map<FactType, RecordedFact[]>;

function group(facts: readonly RecordedFact[]): ByType {
  const byType: ByType = new Map();
  for (const fact of facts) {
    const known = byType.get(fact.type);
    if (known) known.push(fact);
    else byType.set(fact.type, [fact]);
  }
  return byType;
}

/** Facts that belong to a chain: those since it was first known until the first day of the next. */
export function chainFacts(life: Life, chain: Chain, nextFirst: PlainDate | null) {
  const until = nextFirst ? addDays(nextFirst, -1) : null;
  const ever = life.facts.filter((fact) => until === null || dayOf(fact) <= until);
  const own = life.facts.filter((fact) => tookPlaceIn(fact, { from: chain.knownSince, until }));
  function breachedByCorrection(limit: Derivation, doneOn: PlainDate | null): Correction | null {
    if (limit.start !== chain.firstSickDay) return null;
    // Without the correction it was in time: done within the earlier term, not yet due when the correction came, or never
    // due at all, because the sickness or the employment had ended before the earlier term did.
    const over = [chain.lastSickDay, life.employmentLastDay].filter((day) => day !== null);
    const breach = chain.corrections.findLast(({ on, from, to }) => {
      const inTimeOn = doneOn !== null && doneOn < on ? doneOn : on;
      const otherwiseDue = addDays(limit.date, daysBetween(to, from));
      return limit.date < inTimeOn && (otherwiseDue >= inTimeOn || over.some((day) => day < otherwiseDue));
    });
    return breach ?? null;
  }
  return { ...factsAsked({ ever, own }), breachedByCorrection };
}

/** All facts of a life without sickness. */
export function lifeFacts({ facts }: Life) {
  return { ...factsAsked({ ever: facts, own: facts }), breachedByCorrection: () => null };
}

function factsAsked(known: { ever: readonly RecordedFact[]; own: readonly RecordedFact[] }) {
  const ever = group(known.ever);
  const own = group(known.own);
  function facts<T extends FactType>(type: T): RecordedFact<T>[] {
    return (own.get(type) ?? []) as RecordedFact<T>[];
  }
  function everFacts<T extends FactType>(type: T): RecordedFact<T>[] {
    return (ever.get(type) ?? []) as RecordedFact<T>[];
  }
  function latest<T extends FactType>(type: T): RecordedFact<T> | null {
    return facts(type).at(-1) ?? null;
  }
  function closedOn(obligation: string): PlainDate | null {
    const closing = facts('afgerond').findLast((fact) => fact.obligation === obligation);
    return closing ? dayOf(closing) : null;
  }
  function doneOn(type: FactType): PlainDate | null {
    const first = facts(type)[0];
    return first ? dayOf(first) : closedOn(type);
  }
  function departureOf(obligation: string): RecordedFact<'afwijking'> | null {
    return facts('afwijking').findLast((fact) => fact.obligation === obligation) ?? null;
  }
  const isDepartedFrom = own.has('afwijking');
  return { facts, everFacts, latest, closedOn, doneOn, isDepartedFrom, departureOf };
}
