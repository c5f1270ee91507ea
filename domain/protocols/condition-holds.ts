import { addDays, addMonths, type PlainDate } from '../calendar/plain-date';
import { dayOf, type RecordedFact } from '../case/facts';
import { offsetOn } from '../law/chain-days';
import { applyRule } from '../law/rule';
import { frequentVerzuim } from '../law/rules/F-01-frequent-verzuim';
import type { RowId } from '../obligations/obligation-id';
import type { Condition, Predicate } from './condition';
import { matches } from './fact-match';
import { ASKERS, PERFORMERS } from './party';
import type { Timeline } from './timeline';
import type { FactMatch } from './trigger';

/** More sick days than any case counts. */
const MANY_DAYS = 5000;

/** Whether the condition of a row holds in this case, or under this contract, on the day asked for. */
export function conditionHolds(condition: Condition, row: RowId, timeline: Timeline): boolean {
  if ('is' in condition) return predicateHolds(condition, row, timeline);
  if ('all' in condition) return allHold(condition.all, row, timeline);
  if ('any' in condition) return oneHolds(condition.any, row, timeline);
  return !conditionHolds(condition.not, row, timeline);
}

function allHold(conditions: readonly Condition[], row: RowId, timeline: Timeline): boolean {
  return conditions.every((one) => conditionHolds(one, row, timeline));
}

function oneHolds(conditions: readonly Condition[], row: RowId, timeline: Timeline): boolean {
  return conditions.some((one) => conditionHolds(one, row, timeline));
}

const PARTIES: readonly string[] = [...ASKERS, ...PERFORMERS];

/** A fact of one of these types names the row and came from one of these parties; who it came from need not be told. */
function named(facts: readonly RecordedFact[], types: readonly string[], row: RowId, by: readonly string[]): boolean {
  return facts.some((fact) => {
    if (!types.includes(fact.type) || !('row' in fact) || fact.row !== row) return false;
    const from = 'by' in fact ? fact.by : undefined;
    return from === undefined || by.includes(from) || !PARTIES.includes(from);
  });
}

const REQUESTS = ['verzoek', 'opdracht', 'offerte-akkoord'];
const NAMES = [...REQUESTS, 'indicatie'];

/** Sick days of the chain before a day; null without sickness. */
function sickDaysBefore(day: PlainDate, { sickness }: Timeline): number | null {
  return sickness && offsetOn(sickness.at, day, MANY_DAYS);
}

function isFrequent({ asOf, frequent: { reports, threshold, months } }: Timeline): boolean {
  const evaluateOn = reports.findLast((report) => report <= asOf);
  return evaluateOn !== undefined && applyRule(frequentVerzuim, { reports, evaluateOn, threshold, months }).signal;
}

function isTold(facts: readonly RecordedFact[], wanted: FactMatch): boolean {
  return facts.some((fact) => matches(fact, wanted));
}

function isCompound({ asOf, sickness }: Timeline): boolean {
  return sickness !== null && sickness.reports.filter((report) => report <= asOf).length > 1;
}

function isSick({ asOf, sickness }: Pick<Timeline, 'asOf' | 'sickness'>): boolean {
  if (!sickness || asOf < sickness.firstSickDay) return false;
  return sickness.recoveredOn === null || asOf < sickness.recoveredOn;
}

/** What was told on a day of sickness. */
function toldWhileSick({ facts, sickness }: Timeline): readonly RecordedFact[] {
  return facts.filter((fact) => isSick({ asOf: dayOf(fact), sickness }));
}

/** The first day fit again, or the day asked for while that is to come. */
function lastDayAbsent({ recoveredOn }: { recoveredOn: PlainDate | null }, asOf: PlainDate): PlainDate {
  return recoveredOn !== null && recoveredOn < asOf ? recoveredOn : asOf;
}

/** The day after the first delegation that ends: from then on another does the work again. Null while none is to end. */
export function delegationEndsOn({ facts, asOf }: Pick<Timeline, 'facts' | 'asOf'>): PlainDate | null {
  const lastDays = facts.flatMap((fact) => (fact.type === 'delegatie' && fact.until ? [fact.until] : []));
  const [first] = lastDays.filter((day) => day >= asOf).sort();
  return first === undefined ? null : addDays(first, 1);
}

/**
 * Whether the bedrijfsarts delegates one of these tasks, rows or duties, to somebody on the day asked for. What is told of a task
 * last holds; without tasks it is told of all.
 */
export function delegatedTo(
  to: string,
  tasks: readonly string[],
  { facts, asOf }: Pick<Timeline, 'facts' | 'asOf'>,
): boolean {
  const last = facts.findLast(
    (fact) => fact.type === 'delegatie' && (fact.tasks === undefined || fact.tasks.some((one) => tasks.includes(one))),
  );
  return last?.type === 'delegatie' && last.to === to && (last.until === undefined || asOf <= last.until);
}

function predicateHolds(predicate: Predicate, row: RowId, timeline: Timeline): boolean {
  const { asOf, facts, sickness } = timeline;
  switch (predicate.is) {
    case 'always':
      return true;
    case 'asked':
      return named(facts, predicate.only ? [predicate.only] : REQUESTS, row, predicate.by);
    // Who wants it, and who judges, is told beside the request; a request of somebody else counts as well.
    case 'wanted':
      return named(facts, NAMES, row, PARTIES);
    case 'indicated':
      return named(predicate.while === 'sick' ? toldWhileSick(timeline) : facts, NAMES, row, PARTIES);
    case 'fact':
      return isTold(facts, predicate);
    case 'received':
      return named(facts, ['ontvangst', 'indicatie'], row, PARTIES);
    case 'frequent':
      return isFrequent(timeline);
    case 'compound':
      return isCompound(timeline);
    case 'sick':
      return isSick(timeline);
    case 'sick-days-at-end': {
      const end = timeline.employmentEndsOn;
      const days = end && sickDaysBefore(end, timeline);
      return days !== null && days >= predicate.from && (predicate.until === null || days <= predicate.until);
    }
    case 'sick-days-at-takeover': {
      const since = timeline.responsibleSince;
      const days = since && sickDaysBefore(since, timeline);
      return days !== null && days > predicate.moreThan;
    }
    case 'absent-longer-than':
      return sickness !== null && lastDayAbsent(sickness, asOf) > addMonths(sickness.firstSickDay, predicate.months);
    case 'delegated':
      return delegatedTo(predicate.to, predicate.tasks, timeline);
  }
}
