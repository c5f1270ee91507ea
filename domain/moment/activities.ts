import type { PlainDate } from '../calendar/plain-date';
import type { RecordedFact } from '../case/facts';
import { tellsOfActivity } from '../money/gevallen';
import { closingsIn } from '../protocols/closing';
import { type ActiveRow, type CompiledPackage, compile } from '../protocols/compile';
import { isMissedRow } from '../protocols/missed-row';
import { packagesPaying } from '../protocols/package-on';
import type { PackageId } from '../protocols/packages';
import { type Billed, billedIn, MOVED, type Place, placeOf, TAKEN_BACK } from './billed';
import { toldAnew } from './costs-told';
import type { Done, TimeDone } from './done-in';
import { missedOf } from './missed-days';
import type { Moment } from './moment';
import { balanceOf, billedOf, type OpenTime } from './open-times';
import { takenBackNow } from './taken-back-now';
import { asCharged, mayTellOf } from './told-of';

/** One time that a row was done, under the package of then. */
export type Activity = Place & {
  pack: CompiledPackage;
  row: ActiveRow;
  on: PlainDate;
  /** Which fact told that it was done; absent where that is not known. */
  told?: number | undefined;
  /** Of the protocol, where that charges it and not its billing code. */
  rule: string | null;
  /** Of one that was billed before (`Billed`). */
  origin?: string;
  /** That it was done, or missed, was taken back. */
  isTakenBack?: true;
  /** Its line was for a day that was taken back, and another takes its place. */
  isOfAnotherDay?: true;
};

/** A time that is to be billed, with the day on which it was done and the fact that told it. */
export type DayOf = OpenTime & Pick<Activity, 'on' | 'told'>;

export function onDayOf({ day, told }: TimeDone): Pick<Activity, 'on' | 'told'> {
  return { on: day, ...(told === null ? {} : { told }) };
}

/** Whether a death is told now and the row is nothing but a missed appointment: those since then are taken back, and no work. */
function isDead({ newFacts }: Moment, row: ActiveRow): boolean {
  return isMissedRow(row) && newFacts.some(({ type }) => type === 'overlijden');
}

/**
 * Activities of which it is taken back now that they were done, and those that were done after all since: under the package that
 * the case has, or under which it was ordered. What was billed under another stays billed, unless what told of it is taken back.
 * @param again the times that are to be billed once more, with the day of each
 */
export function otherwiseSince(moment: Moment, done: readonly Done[], again: readonly DayOf[]): Activity[] {
  const { loaded, newFacts, facts, gevalId } = moment;
  if (newFacts.length === 0 || loaded.lines.length === 0) return [];
  const isBack = newFacts.some(({ type }) => type === 'terugname');
  return billedIn(moment).flatMap((one): Activity[] => {
    const { first, origin, day, ended } = one;
    const { data, gevalId: of } = first;
    const pack = compile(data.pakket as PackageId);
    const row = pack.rows.get(first.row);
    const wasTaken = ended === TAKEN_BACK;
    // Of what still stands another time can have taken its place, with its own cost.
    if (!row || ended === MOVED || !(wasTaken || isBack || isDead(moment, row))) return [];
    const isCorrected = isBack && isTakenBackOn(moment, one);
    if (!isCorrected && !packagesPaying(loaded.context, facts, row.id).has(pack.id)) return [];
    const activity = { pack, row, ...placeOf(first), rule: data.regel, origin };
    if (wasTaken)
      return again.filter(({ before }) => before === one).map(({ on, told }) => ({ ...activity, on, told }));
    const own = done.find(({ gevalId: by, obligation }) => by === of && obligation.id === data.verplichting);
    // Of a geval that another has followed the plan tells less, and of one that does not stand nothing.
    if (!own && of !== gevalId && !isCorrected) return [];
    if (!own || isNoMore(moment, one, own)) return [{ ...activity, on: day, told: one.told, isTakenBack: true }];
    const other = isOfDayTakenBack(moment, one) ? balanceOf(moment, own).open.at(-1) : undefined;
    return [
      other ? { ...activity, ...onDayOf(other), isOfAnotherDay: true } : { ...activity, on: day, told: one.told },
    ];
  });
}

/**
 * Whether that it was done is what is taken back now: its day tells which it was, where that is known, and else it was the last. As
 * many are as there are lines beyond what the plan counts: none where something else is taken back.
 */
function isNoMore(moment: Moment, one: Billed, done: Done): boolean {
  const own = billedOf(moment, done).filter(({ ended }) => ended === null);
  const ofDay = own.filter((other) => isTakenBackOn(moment, other));
  const inOrder = ofDay.length > 0 ? ofDay : own.toReversed();
  return inOrder.slice(0, Math.max(0, balanceOf(moment, done).surplus)).includes(one);
}

/** Whether what is taken back now leaves nothing that was done on the day of this line. */
function isOfDayTakenBack(moment: Moment, one: Billed): boolean {
  return isTakenBackOn(moment, one) && closingsOn(moment.facts, one).length === 0;
}

/** The times that the work of a line was done on its day. */
function closingsOn(facts: readonly RecordedFact[], { first: { row, data }, day: on }: Billed) {
  return closingsIn(facts).filter(({ name, day }) => (name === row || name === data.verplichting) && day === on);
}

/**
 * Whether what is taken back now is that a row was done, or an appointment missed, for which this line is: the fact that told it, or
 * where that is not known any more one of its day.
 */
function isTakenBackOn(moment: Moment, one: Billed): boolean {
  const { loaded, newFacts, facts } = moment;
  const gone = takenBackNow(moment);
  if (gone.some(({ seq }) => seq === one.told)) return true;
  if (facts.some(({ seq }) => seq === one.told)) return false;
  return (
    closingsOn(gone, one).length > 0 ||
    missedOn(moment, loaded.facts, one) > missedOn(moment, [...loaded.facts, ...newFacts], one)
  );
}

/** How many appointments that fell through on the day of this line are charged under its row; none where no rule charges it. */
function missedOn(moment: Moment, facts: readonly RecordedFact[], { first: { row, data }, day: on }: Billed): number {
  return data.regel === null ? 0 : missedOf(moment, row, facts).filter(({ day }) => day === on).length;
}

/** What was billed before, stays billed under the package of then; only what is told of its cost can change it. */
export function knownActivities(moment: Moment): Activity[] {
  const told = toldAnew(moment).filter(tellsOfActivity);
  return billedIn(moment).flatMap((one): Activity[] => {
    const { first, origin, day, ended } = one;
    const { data } = first;
    const pack = compile(data.pakket as PackageId);
    const row = pack.rows.get(first.row);
    const isTold = () => told.some((fact) => mayTellOf(moment, fact, asCharged(one)));
    if (!row || ended !== null || !(data.bedrag === null || isTold())) return [];
    return [{ pack, row, ...placeOf(first), on: day, told: one.told, rule: data.regel, origin }];
  });
}
