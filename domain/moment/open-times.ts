import { gevalOnDay } from '../money/gevallen';
import type { RowId } from '../obligations/obligation-id';
import { groupedBy } from '../protocols/grouped';
import { isBillableBy } from './billable';
import { type Billed, billedIn, type Place } from './billed';
import { type Done, daysTold, type TimeDone, timesDone } from './done-in';
import { gevallenIn } from './gevallen-in';
import type { Moment } from './moment';
import { takenBackNow } from './taken-back-now';

/** The geval of which an activity is by what is known now; null before all that stand. */
export function homeOf(moment: Moment, { day }: Billed): string | null {
  return gevalOnDay(day, gevallenIn(moment));
}

/** Everything that was billed of this work in its geval. */
export function billedOf(moment: Moment, { gevalId, obligation }: Pick<Done, 'gevalId' | 'obligation'>): Billed[] {
  return billedIn(moment).filter(({ first }) => first.gevalId === gevalId && first.data.verplichting === obligation.id);
}

/** What of a row in its geval was to be billed, against the lines that stand. */
type Balance = {
  /** How many lines stand beyond what the plan counts and was to be billed; below zero where there are too few. */
  surplus: number;
  /** The times that it was done which were to be billed and of which no line stands, in order. */
  open: readonly TimeDone[];
};

export function balanceOf(moment: Moment, done: Done): Balance {
  const { gevalId, obligation } = done;
  const { performed = 0, source } = obligation;
  const isHere = (geval: string | null) => [null, gevalId].includes(geval);
  const lines = billedOf(moment, done).filter((one) => one.ended === null && isHere(homeOf(moment, one)));
  if (source === 'law') return { surplus: lines.length + neverBilled(moment, done) - performed, open: [] };
  const times = timesDone(moment, obligation, moment.facts).filter(({ day }) =>
    isHere(gevalOnDay(day, gevallenIn(moment))),
  );
  const counted = times.slice(0, performed);
  const without = withoutLine(moment, done, { times, lines });
  const open = times.filter((time) => without.has(time));
  const openAndCounted = open.filter((time) => counted.includes(time));
  const now = openAndCounted.slice(Math.max(0, openAndCounted.length - done.newlyCounted));
  const isBillable = (time: TimeDone) =>
    now.includes(time) ? isBillableBy(moment, obligation, time) : without.get(time) === true;
  const billable = open.filter(isBillable);
  const unbilled = openAndCounted.filter((time) => !billable.includes(time));
  return { surplus: lines.length + unbilled.length - counted.length, open: billable };
}

/** Of a duty of the law, which is done once: as far as the case was told before. */
function neverBilled(moment: Moment, done: Done): number {
  const { gevalId, obligation } = done;
  const { dienstverbandId, obligations } = moment.loaded;
  const owner = gevalId ?? dienstverbandId;
  const known =
    obligations.find((one) => one.owner === owner && one.obligation === obligation.id)?.entry.performed ?? 0;
  const before = Math.min(known, obligation.performed ?? 0) - daysTold(moment, gevalId, obligation).length;
  return Math.max(0, before - billedOf(moment, done).length);
}

/**
 * Of each day the times beyond the lines for it, and whether each was to be billed. A line is for what was to be billed, as far as facts
 * that were erased since leave that to be seen: of a day of which something is taken back now it is for nothing else.
 */
function withoutLine(
  moment: Moment,
  { obligation }: Done,
  { times, lines }: { times: readonly TimeDone[]; lines: readonly Billed[] },
): Map<TimeDone, boolean> {
  const daysTouched = new Set(timesDone(moment, obligation, takenBackNow(moment)).map(({ day }) => day));
  const linesOn = groupedBy(lines, ({ day }) => day);
  const without = [...groupedBy(times, ({ day }) => day)].flatMap(([day, ofDay]) => {
    const count = linesOn.get(day)?.length ?? 0;
    if (count >= ofDay.length && !daysTouched.has(day)) return [];
    const judged = ofDay.map((time) => [time, isBillableBy(moment, obligation, time, time.told)] as const);
    const [billable, others] = [judged.filter(([, isSo]) => isSo), judged.filter(([, isSo]) => !isSo)];
    const left = daysTouched.has(day) ? 0 : Math.max(0, count - billable.length);
    return [...billable.slice(count), ...others.slice(left)];
  });
  return new Map(without);
}

/** A time that is to be billed, and what was billed at its place before that came to an end. */
export type OpenTime = Place & { row: RowId | undefined; before: Billed | null };

/** The times that are to be billed and have no line: first those of which a line was taken back, then new ones. */
export function openTimesOf(moment: Moment, done: Done): OpenTime[] {
  const { gevalId, obligation, mayBeNew } = done;
  const own = billedOf(moment, done);
  if (own.length === 0 && mayBeNew === 0) return [];
  const few = Math.max(0, -balanceOf(moment, done).surplus);
  const ended = own.filter((one) => one.ended !== null).sort((a, b) => a.first.data.keer - b.first.data.keer);
  const again = ended.slice(0, few);
  const taken = new Set(own.map(({ first }) => first.data.keer));
  const fresh = freeNumbers(taken, obligation.performed ?? 0, Math.min(mayBeNew, few - again.length));
  const at = (time: number, before: Billed | null): OpenTime => ({
    ...{ gevalId, obligation: obligation.id, time },
    ...{ row: obligation.row, before },
  });
  return [...again.map((one) => at(one.first.data.keer, one)), ...fresh.map((time) => at(time, null))].sort(
    (a, b) => a.time - b.time,
  );
}

/** The last so many numbers up to that of the last time that have no line. */
function freeNumbers(taken: ReadonlySet<number>, performed: number, count: number): number[] {
  if (count <= 0) return [];
  const upTo = Math.max(performed, taken.size + count);
  const free = Array.from({ length: upTo }, (_, i) => i + 1).filter((time) => !taken.has(time));
  return free.slice(-count);
}
