import type { PlainDate } from '../calendar/plain-date';
import { isOfGeval, tellsOfActivity } from '../money/gevallen';
import type { StoredLine } from '../money/ledger';
import type { RowId } from '../obligations/obligation-id';
import { closingsOf } from '../protocols/closing';
import { type ActiveRow, type CompiledPackage, compile } from '../protocols/compile';
import { packageOn } from '../protocols/package-on';
import type { PackageId } from '../protocols/packages';
import { type Billed, billedIn, MOVED, type Place, placeOf, TAKEN_BACK } from './billed';
import { toldAnew } from './costs-told';
import type { Done } from './done-in';
import { gevallenIn } from './gevallen-in';
import type { Moment } from './moment';

/** One time that a row was done, under the package of then. */
export type Activity = Place & {
  pack: CompiledPackage;
  row: ActiveRow;
  on: PlainDate;
  /** Of the protocol, where that charges it and not its billing code. */
  rule: string | null;
  /** That it was done, or missed, was taken back. */
  isTakenBack?: true;
};

/** Whether a death is told now and the row is nothing but a missed appointment: those since then are taken back, and no work. */
function isDead({ newFacts }: Moment, { outputs }: ActiveRow): boolean {
  return outputs[0]?.kind === 'INVOICE' && newFacts.some(({ type }) => type === 'overlijden');
}

/**
 * Activities of which it is taken back now that they were done, and those that were done after all since: under the package that
 * the case has. What was billed under another stays billed.
 */
export function otherwiseSince(moment: Moment, done: readonly Done[]): Activity[] {
  const { loaded, newFacts, facts, gevalId, now } = moment;
  if (newFacts.length === 0 || loaded.lines.length === 0) return [];
  const pack = packageOn(loaded.context, facts);
  const isBack = newFacts.some(({ type }) => type === 'terugname');
  return billedIn(moment).flatMap((one): Activity[] => {
    const { first, day, ended } = one;
    const { data, gevalId: of } = first;
    const row = pack.rows.get(first.row);
    const wasTaken = ended === TAKEN_BACK;
    // Of what still stands another time can have taken its place, with its own cost.
    if (!row || ended === MOVED || data.pakket !== pack.id || !(wasTaken || isBack || isDead(moment, row))) return [];
    const own = done.find(({ gevalId: by, obligation }) => by === of && obligation.id === data.verplichting);
    // Of a geval that another has followed the plan tells less, and of one that does not stand nothing.
    if (!own && of !== gevalId && !(isBack && isTakenBackOn(moment, one))) return [];
    const place = wasTaken ? data.keer : placeIn(moment, first);
    const isDone = place <= (own?.obligation.performed ?? 0);
    if (!isDone && wasTaken) return [];
    const activity = { pack, row, ...placeOf(first), rule: data.regel };
    if (!isDone) return [{ ...activity, on: day, isTakenBack: true }];
    return [{ ...activity, on: wasTaken ? (own?.obligation.doneOn ?? now.date) : day }];
  });
}

/** Which time it is of those that are still of its geval. */
function placeIn(moment: Moment, line: StoredLine): number {
  const { gevalId, obligation, time } = placeOf(line);
  const gone = billedIn(moment).filter(({ first, ended }) => {
    const one = placeOf(first);
    return ended === MOVED && one.gevalId === gevalId && one.obligation === obligation && one.time < time;
  });
  return time - gone.length;
}

/** Whether what is taken back now is that a row was done on the day of this line. */
function isTakenBackOn({ loaded, newFacts }: Moment, { first: { row, data }, day: on }: Billed): boolean {
  const back = new Set(newFacts.flatMap((fact) => (fact.type === 'terugname' ? [fact.gebeurtenisId] : [])));
  const taken = loaded.facts.filter(({ id }) => back.has(id));
  return closingsOf((type) => taken.filter((fact) => fact.type === type)).some(
    ({ name, day }) => (name === row || name === data.verplichting) && day === on,
  );
}

/** What was billed before, stays billed under the package of then; only what is told of its cost can change it. */
export function knownActivities(moment: Moment): Activity[] {
  const told = toldAnew(moment).filter(tellsOfActivity);
  const isTold = (row: RowId, geval: string | null) =>
    told.some((fact) => 'row' in fact && fact.row === row && isOfGeval(fact, geval, gevallenIn(moment)));
  return billedIn(moment).flatMap(({ first, day, ended }): Activity[] => {
    const { data, gevalId } = first;
    const pack = compile(data.pakket as PackageId);
    const row = pack.rows.get(first.row);
    if (!row || ended !== null || !(data.bedrag === null || isTold(row.id, gevalId))) return [];
    return [{ pack, row, ...placeOf(first), on: day, rule: data.regel }];
  });
}
