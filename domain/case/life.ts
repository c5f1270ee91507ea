import { inDutch, type PlainDate } from '../calendar/plain-date';
import { contradict, type Leave, type LifeCourse, type LifeDraft } from '../facts/life-course';
import { definitionOf, type FactType, gevalDayOf, inOrder, type RecordedFact } from './facts';
import { standing } from './taken-back';

/** What the known facts say of sickness and leave, before any law is applied. */
export type Life = LifeCourse & {
  asOf: PlainDate;
  /** Facts known on `asOf` that still stand, in the order in which they count. */
  facts: readonly RecordedFact[];
  /** Facts known on `asOf` as they were told, with those that were taken back. */
  told: readonly RecordedFact[];
};

/** Lets a fact change the life. Its type says how, or that it leaves the life as it is: a type that says neither does not compile. */
function apply<T extends FactType>(draft: LifeDraft, fact: RecordedFact<T>): void {
  definitionOf(fact.type).changes?.(draft, fact);
}

/**
 * The leave as it counts on `asOf`. What was judged of the sickness after it counts from the first day after it: until then
 * there is no such sickness, and no other case in which a term could run (WIA 23 lid 3).
 */
function asItCounts(leave: Leave, asOf: PlainDate): Leave {
  return leave.until < asOf ? leave : { ...leave, sameCause: null, aggregate: null };
}

const inTime = <E extends { first: PlainDate }>(a: E, b: E) => (a.first < b.first ? -1 : 1);

/**
 * Folds the facts known on `asOf` into episodes and leave. Never throws: what does not fit is a contradiction.
 * A fact known later is not used.
 */
export function lifeOf(options: {
  facts: readonly RecordedFact[];
  asOf: PlainDate;
  /** End of a fixed-term employment, from the contract. */
  employmentEnd: PlainDate | null;
}): Life {
  const told = options.facts.filter((fact) => fact.on <= options.asOf);
  const facts = inOrder(standing(told));
  const draft: LifeDraft = {
    episodes: [],
    withdrawn: [],
    leaves: new Map(),
    vakanties: new Map(),
    contradictions: [],
    early: [],
    doubled: [],
    diedOn: null,
    employmentLastDay: options.employmentEnd,
    onHold: false,
  };
  for (const fact of facts) apply(draft, fact);
  const { early, doubled: _, episodes, leaves, vakanties, ...rest } = draft;
  for (const fact of early)
    contradict(draft, fact, `herstel per ${inDutch(fact.recoveredOn)} past niet op het verzuim zoals het nu bekend is`);
  return {
    ...rest,
    asOf: options.asOf,
    facts,
    told,
    episodes: [...episodes].sort(inTime),
    leaves: [...leaves.values()]
      .map((leave) => asItCounts(leave, options.asOf))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
    vakanties: [...vakanties.values()],
  };
}

/** Whether a fact took place from `from` up to and including `until`, or is about a geval that began then. */
export function tookPlaceIn(fact: RecordedFact, window: { from: PlainDate; until: PlainDate | null }): boolean {
  const day = gevalDayOf(fact);
  return day >= window.from && (window.until === null || day <= window.until);
}
