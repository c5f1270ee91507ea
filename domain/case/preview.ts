import type { PlainDate } from '../calendar/plain-date';
import type { Refusal } from '../facts/refusal';
import { whyGone } from '../protocols/why-gone';
import type { CaseContext } from './context';
import type { Fact, FactType, RecordedFact } from './facts';
import type { Obligation } from './obligation';
import { makePlan, type Plan } from './plan';
import { refusalOf } from './refusal';
import { standing } from './taken-back';
import { type FiledByUs, leftAtUwv, namesDaysToUwv, perhapsAtUwv, type ToDoAtUwv, toDoAtUwv } from './told-uwv';

/** A date of an obligation that differs between two plans. */
export type MovedDate = {
  obligation: string;
  name: string;
  field: (typeof DATES)[number];
  from: PlainDate | null;
  to: PlainDate | null;
  /** The derivation of the new date. */
  why: readonly string[];
};

export type ChangedStatus = {
  obligation: string;
  name: string;
  /** Null for an obligation that was not there. */
  from: Obligation['status'] | null;
  /** Null for an obligation that is no longer there. */
  to: Obligation['status'] | null;
  reason: string | null;
};

/** What differs between two plans, obligation by obligation. */
export type PlanDifference = {
  status: { from: Plan['status']; to: Plan['status'] } | null;
  dates: MovedDate[];
  statuses: ChangedStatus[];
};

/** What a fact would do before anybody confirms it. */
export type Preview =
  | { refused: Refusal }
  | {
      refused: null;
      difference: PlanDifference;
      /** Duties that it puts in the past, with what that costs. */
      becomesLate: Array<{
        obligation: string;
        name: string;
        daysLate: number;
        consequence: string;
        why: readonly string[];
      }>;
      /** What UWV was told and would have to be told anew, in Dutch. */
      tellUwv: string[];
      plan: Plan;
    };

const DATES = ['opensOn', 'internalDue', 'legalLatest', 'alarmOn'] as const;

/** What changes from one plan to another. */
export function differenceBetween(before: Plan, after: Plan): PlanDifference {
  const was = new Map(before.obligations.map((o) => [o.id, o]));
  const is = new Map(after.obligations.map((o) => [o.id, o]));
  const ids = [...new Set([...is.keys(), ...was.keys()])];
  const pairs = ids.map((id) => ({ from: was.get(id), to: is.get(id) }));
  return {
    status: before.status === after.status ? null : { from: before.status, to: after.status },
    dates: pairs.flatMap(({ from, to }) => movedDates(from, to)),
    statuses: pairs.flatMap(({ from, to }) => changedStatus(from, to)),
  };
}

function movedDates(from: Obligation | undefined, to: Obligation | undefined): MovedDate[] {
  if (!from || !to) return [];
  return DATES.filter((field) => from[field] !== to[field]).map((field) => ({
    obligation: to.id,
    name: to.name,
    field,
    from: from[field],
    to: to[field],
    why: to.why,
  }));
}

function changedStatus(from: Obligation | undefined, to: Obligation | undefined): ChangedStatus[] {
  const known = (to ?? from) as Obligation;
  if (from?.status === to?.status) return [];
  return [
    {
      obligation: known.id,
      name: known.name,
      from: from?.status ?? null,
      to: to?.status ?? null,
      reason: to?.statusReason ?? null,
    },
  ];
}

/** Facts that change the days of sickness, which UWV was told. */
const CHANGES_DAYS = new Set([
  'correctie-eerste-ziektedag',
  'correctie-hersteldatum',
  'intrekking',
  'intrekking-herstel',
  'herstelmelding',
  'ziekmelding',
]);

/** What is to be done with a melding that UWV has, by the fact that makes it wrong. */
const AT_UWV: Partial<Record<FactType, ToDoAtUwv>> = {
  intrekking: 'withdraw',
  'correctie-eerste-ziektedag': 'correct',
  'correctie-hersteldatum': 'correct',
};

type Plans = { before: Plan; plan: Plan };

function toldUwv(facts: readonly RecordedFact[], fact: Fact, { before, plan }: Plans, filedByUs: FiledByUs): string[] {
  if (fact.type === 'terugname') {
    const isTakenBack = ({ id }: RecordedFact) => id === fact.gebeurtenisId;
    const others = standing(facts).filter((known) => !isTakenBack(known));
    const wasDone = (id: string) => before.obligations.some((one) => one.id === id && one.status === 'done');
    const left = leftAtUwv(others, wasDone, plan.obligations).map((report) => report.fact);
    return [
      ...facts.filter(isTakenBack).flatMap(perhapsAtUwv),
      ...left.map((known) => toDoAtUwv(known, 'withdraw', filedByUs)),
    ];
  }
  if (!CHANGES_DAYS.has(fact.type)) return [];
  const todo = AT_UWV[fact.type] ?? 'tell';
  return standing(facts)
    .filter(namesDaysToUwv)
    .map((known) => toDoAtUwv(known, todo, filedByUs));
}

/** What a correction, or any other fact, would change on `asOf` if it were recorded; nothing is. */
export function previewCorrection(options: {
  context: CaseContext;
  facts: readonly RecordedFact[];
  fact: Fact;
  asOf: PlainDate;
  filedByUs?: FiledByUs;
}): Preview {
  const { context, asOf, ...told } = options;
  return previewOf({
    ...told,
    asOf,
    context,
    refusal: (facts, fact) => refusalOf({ context, facts, fact }),
    planOf: (facts) => makePlan({ context, facts, asOf }),
  });
}

/** The same for whatever has a plan that facts change. */
export function previewOf(options: {
  context: { package: string };
  facts: readonly RecordedFact[];
  fact: Fact;
  asOf: PlainDate;
  refusal(known: readonly RecordedFact[], fact: Fact): Refusal | null;
  planOf(facts: readonly RecordedFact[]): Plan;
  /** What this product told UWV itself, by the id of the fact; nothing unless said. */
  filedByUs?: FiledByUs;
}): Preview {
  const { context, facts, fact, asOf, planOf, filedByUs = new Map() } = options;
  const known = facts.filter(({ on }) => on <= asOf);
  const refused = options.refusal(known, fact);
  if (refused) return { refused };
  const seq = Math.max(0, ...facts.map((other) => other.seq)) + 1;
  const before = planOf(facts);
  const after = [...facts, { ...fact, id: 'voorbeeld', seq } as RecordedFact];
  const plan = planOf(after);
  const lateBefore = new Set(before.obligations.filter(isLate).map(({ id }) => id));
  return {
    refused: null,
    difference: withWhyGone(differenceBetween(before, plan), (id) => whyGone(id, context, after)),
    becomesLate: plan.obligations
      .filter((o) => isLate(o) && !lateBefore.has(o.id))
      .map(({ id, name, daysLate, consequence, why }) => ({
        obligation: id,
        name,
        daysLate: daysLate ?? 0,
        consequence,
        why,
      })),
    tellUwv: toldUwv(known, fact, { before, plan }, filedByUs),
    plan,
  };
}

/** What is not there any more says why, where a change of package ended it. */
function withWhyGone(difference: PlanDifference, why: (id: string) => string | null): PlanDifference {
  const statuses = difference.statuses.map((one) => (one.to === null ? { ...one, reason: why(one.obligation) } : one));
  return { ...difference, statuses };
}

/** Late, or done late. */
function isLate({ daysLate }: Obligation): boolean {
  return daysLate !== null;
}
