import type { PlainDate } from '../calendar/plain-date';
import type { LedgerEntry } from '../case/agenda';
import { happensByItself } from '../case/kinds';
import type { Obligation } from '../case/obligation';
import { standing } from '../case/taken-back';
import { gevalOnDay } from '../money/gevallen';
import type { RowId } from '../obligations/obligation-id';
import { closingsIn } from '../protocols/closing';
import { closedByOf } from '../protocols/compile';
import { isRowId } from '../protocols/packages';
import { gevallenIn } from './gevallen-in';
import type { StoredObligation } from './loaded-case';
import type { Moment } from './moment';
import { takenBackNow } from './taken-back-now';

/** How often a row was done, as its ledger keeps it. */
type Counted = Pick<LedgerEntry, 'performed' | 'back' | 'anew'>;

const NO_TIMES: readonly number[] = [];
const inOrder = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

/** How often it was done, without what was taken back. */
export function timesStanding({ performed = 0, back = NO_TIMES }: Counted): number {
  return performed - back.length;
}

/** How often a time was done anew after it was taken back, up to now. */
export function timesAnew({ anew = NO_TIMES }: Counted, time: number): number {
  return anew.filter((one) => one === time).length;
}

/**
 * With how often a row was done by its plan: what is told of each time is told once. A time that was taken back is done anew under
 * the number that it had.
 * @returns the ledger, and the numbers of the times that were done since it was last written
 */
export function countedNow(moment: Moment, obligation: Obligation, before: Counted = {}) {
  const { performed: told = 0, anew = NO_TIMES } = before;
  const counts = obligation.performed ?? 0;
  const gone = [...(before.back ?? NO_TIMES), ...takenBack(moment, obligation, { counts, before })];
  const many = Math.max(0, counts - (told - gone.length));
  const again = inOrder(gone).slice(0, many);
  const fresh = Array.from({ length: many - again.length }, (_, i) => told + i + 1);
  const performed = told + fresh.length;
  const counted: Counted = {
    ...(performed > 0 ? { performed } : {}),
    ...backOf(gone.filter((time) => !again.includes(time))),
    ...(anew.length + again.length > 0 ? { anew: inOrder([...anew, ...again]) } : {}),
  };
  return { counted, newlyDone: [...again, ...fresh] };
}

const backOf = (back: readonly number[]): Counted => (back.length > 0 ? { back: inOrder(back) } : {});

/** The ledger of a row that is in no plan now, of which work is taken back. */
export function withTakenBack(moment: Moment, { owner, obligation: id, entry }: StoredObligation): LedgerEntry {
  if (!isRowId(id)) return entry;
  const back = ofClosings(moment, { id: id as RowId, owner }, entry);
  return back.length === 0 ? entry : { ...entry, ...backOf([...(entry.back ?? NO_TIMES), ...back]) };
}

/** The numbers of the times that are taken back now, as far as its plan counts fewer than before. */
function takenBack(
  moment: Moment,
  { id, source, kind }: Obligation,
  { counts, before }: { counts: number; before: Counted },
): readonly number[] {
  const fewer = timesStanding(before) - counts;
  if (fewer <= 0 || happensByItself({ kind })) return NO_TIMES;
  if (source === 'law') return takenBackNow(moment).length > 0 ? numbersOf(before).slice(-fewer) : NO_TIMES;
  return ofClosings(moment, { id: id as RowId, owner: moment.owner }, before).slice(0, fewer);
}

/** The numbers of the times that stand. */
function numbersOf({ performed = 0, back = NO_TIMES }: Counted): readonly number[] {
  return Array.from({ length: performed }, (_, i) => i + 1).filter((time) => !back.includes(time));
}

/** Each closing of a row has the number of its place among those that were told of it in its geval. */
function ofClosings(moment: Moment, { id, owner }: { id: RowId; owner: string }, before: Counted): readonly number[] {
  const gone = new Set(takenBackNow(moment).map(({ seq }) => seq));
  const numbers = numbersOf(before);
  const last = numbers.at(-1);
  if (gone.size === 0 || last === undefined) return NO_TIMES;
  const closedBy = closedByOf(id);
  const isOwn = (day: PlainDate) => [null, owner].includes(gevalOnDay(day, gevallenIn(moment)));
  const told = closingsIn(standing(moment.loaded.facts))
    .filter(({ name, type, day }) => name === id && closedBy.has(type) && isOwn(day))
    .toSorted((a, b) => a.seq - b.seq);
  return [...new Set(told.flatMap(({ seq }, i) => (gone.has(seq) ? [numbers[i] ?? last] : [])))];
}
