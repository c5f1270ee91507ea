import type { PlainDate } from '../calendar/plain-date';
import { dayOf, type RecordedFact } from '../case/facts';
import { recordedWith } from '../case/recorded-with';
import { isOfGeval, tellsOfActivity } from '../money/gevallen';
import { costsOf, timesSpentOn } from '../money/told-cost';
import { closingsIn } from '../protocols/closing';
import { type Billed, billedIn, isSame, MOVED, type Place, placeOf, TAKEN_BACK } from './billed';
import { gevallenIn } from './gevallen-in';
import type { Moment } from './moment';

/** An activity as far as facts can be about it; `origin` of one that was billed before (`Billed`). */
export type Charged = Place & {
  row: { id: string };
  /** The day on which it was done, and the fact that told it where that is known. */
  on: PlainDate;
  told?: number | undefined;
  origin?: string;
  /** That it was done was taken back, though perhaps not what it cost. */
  isTakenBack?: true;
};

export function asCharged({ first, origin, day, told, ended }: Billed): Charged {
  return {
    ...placeOf(first),
    row: { id: first.row },
    on: day,
    told,
    origin,
    ...(ended === TAKEN_BACK && { isTakenBack: true }),
  };
}

/** Every activity that was billed and is still of its geval. */
export function chargedIn(moment: Moment): Charged[] {
  return billedIn(moment).flatMap((one) => (one.ended === MOVED ? [] : [asCharged(one)]));
}

/**
 * Whether a fact, of those that tell of the cost of activities, can be about this one. What was recorded with its line stays with
 * it, wherever it moved; of any other the geval, the row and the number decide.
 */
export function mayTellOf(moment: Moment, fact: RecordedFact, { gevalId, row, time, origin }: Charged): boolean {
  const { ofLine } = recordedWith(fact);
  if (ofLine !== undefined) return ofLine === origin;
  if (!('row' in fact) || fact.row !== row.id || !isOfGeval(fact, gevalId, gevallenIn(moment))) return false;
  return !('nth' in fact) || fact.nth === time;
}

/**
 * The facts of an activity: of those that tell of the cost of activities only what is about this one.
 * @param charged every activity that has a line, or gets one now: a cost goes to the first of them that has none
 */
export function toldOf(moment: Moment, charged: readonly Charged[]) {
  return (one: Charged, facts: readonly RecordedFact[] = moment.facts): RecordedFact[] => {
    const cost = costOf(moment, one, charged);
    const spent = timeSpentOn(moment, one, charged);
    const anew = takenBackBefore(moment, one);
    // What was said of the cost of work that was taken back says nothing of what it cost when it was done again.
    const isOver = ({ seq }: RecordedFact) => cost !== undefined && seq < anew && anew < cost.seq;
    return facts.filter((fact) => {
      if (!tellsOfActivity(fact)) return true;
      if (fact.type === 'kosten') return fact === cost;
      if (fact.type === 'besteding') return fact === spent;
      return mayTellOf(moment, fact, one) && !isOver(fact);
    });
  };
}

/** Which fact took the work of a line back last, of one that was done again since; 0 where none did. */
function takenBackBefore(moment: Moment, { origin, isTakenBack, row, obligation }: Charged): number {
  const line = isTakenBack ? undefined : billedIn(moment).find((other) => other.origin === origin);
  if (!line?.wasTakenBack) return 0;
  const back = moment.facts.filter((fact) => fact.type === 'terugname');
  const gone = closingsIn(moment.loaded.facts.filter(({ id }) => back.some((fact) => fact.gebeurtenisId === id)));
  const own = gone.filter(({ name, day }) => [row.id, obligation].includes(name) && line.days.includes(day));
  const ids = new Set(moment.loaded.facts.flatMap(({ id, seq }) => (own.some((one) => one.seq === seq) ? [id] : [])));
  return back.findLast(({ gebeurtenisId }) => ids.has(gebeurtenisId))?.seq ?? 0;
}

/**
 * What it cost: the cost that was recorded with its line; else, of those that have no line yet, in the order of both. What is told
 * now is no cost of work that was taken back before, and of work that was done again what was told since goes before what was told of it
 * at first. Of two of one day for one line the smaller holds, so that the order in which
 * they came decides nothing.
 */
function costOf(moment: Moment, one: Charged, charged: readonly Charged[]): RecordedFact<'kosten'> | undefined {
  const costs = costsOf(moment.facts, one.row.id);
  const lines = charged
    .filter(({ gevalId, row }) => gevalId === one.gevalId && row.id === one.row.id)
    .toSorted((a, b) => a.time - b.time);
  const anew = new Map(lines.map((line) => [line.origin, takenBackBefore(moment, line)]));
  const isOfBefore = (line: string, { seq }: RecordedFact) => seq < (anew.get(line) ?? 0);
  const byLine = new Map<string, RecordedFact<'kosten'>>();
  for (const cost of costs) {
    const { ofLine } = recordedWith(cost);
    if (ofLine === undefined) continue;
    const other = byLine.get(ofLine);
    if (!other || (isOfBefore(ofLine, other) && !isOfBefore(ofLine, cost))) byLine.set(ofLine, cost);
  }
  const loose = costs.filter((cost) => recordedWith(cost).ofLine === undefined && mayTellOf(moment, cost, one));
  const before = loose.filter((cost) => !moment.newFacts.includes(cost)).length;
  const free = lines
    .filter(({ origin = '' }) => !byLine.has(origin))
    .filter(({ isTakenBack }, i) => !isTakenBack || i < before);
  const at = free.findIndex((other) => isSame(other, one));
  if (at >= 0) return loose[at];
  for (const cost of loose.slice(free.length)) {
    const isDoneAgain = ({ origin = '' }: Charged) => {
      const other = byLine.get(origin);
      return other !== undefined && isOfBefore(origin, other) && !isOfBefore(origin, cost);
    };
    const line = lines.find(isDoneAgain)?.origin ?? dearestOfItsDay(cost, lines, byLine);
    if (line !== undefined) byLine.set(line, cost);
  }
  return byLine.get(one.origin ?? '');
}

/** The line whose cost of the same day is the highest, where that is above this one. */
function dearestOfItsDay(
  cost: RecordedFact<'kosten'>,
  lines: readonly Charged[],
  byLine: ReadonlyMap<string, RecordedFact<'kosten'>>,
): string | undefined {
  let dearest = cost;
  let found: string | undefined;
  for (const { origin = '' } of lines) {
    const other = byLine.get(origin);
    if (!other || dayOf(other) !== dayOf(cost) || other.amount <= dearest.amount) continue;
    dearest = other;
    found = origin;
  }
  return found;
}

/**
 * The time that it took. Whatever tells of time is a time that its row was done: that of its own line, else of a line of its day, else
 * of the last one before it, else of the first.
 */
function timeSpentOn(moment: Moment, one: Charged, charged: readonly Charged[]): RecordedFact | undefined {
  const spent = timesSpentOn(moment.facts, one.row.id).filter((fact) => mayTellOf(moment, fact, one));
  const lines = charged
    .filter((other) => other.gevalId === one.gevalId && other.row.id === one.row.id && !other.isTakenBack)
    .toSorted((a, b) => (a.on === b.on ? a.time - b.time : a.on < b.on ? -1 : 1));
  const ways: ReadonlyArray<(fact: RecordedFact) => (line: Charged) => boolean> = [
    ({ seq }) =>
      ({ told }) =>
        told === seq,
    (fact) =>
      ({ on }) =>
        on === dayOf(fact),
    (fact) =>
      ({ on }) =>
        on < dayOf(fact),
    () => () => true,
  ];
  const found = new Map<Charged, RecordedFact>();
  const left = new Set<RecordedFact>(spent);
  for (const isOf of ways)
    for (const fact of left) {
      const free = lines.filter((line) => !found.has(line)).filter(isOf(fact));
      const line = isOf === ways[2] ? free.at(-1) : free[0];
      if (line) found.set(line, fact);
      if (line) left.delete(fact);
    }
  return [...found].find(([line]) => isSame(line, one))?.[1];
}
