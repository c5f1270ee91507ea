import type { PlainDate } from '../calendar/plain-date';
import { dayOf, type RecordedFact } from '../case/facts';
import type { Obligation } from '../case/obligation';
import { gevalOnDay } from '../money/gevallen';
import { closingsIn } from '../protocols/closing';
import { isMissedRow } from '../protocols/missed-row';
import { packageAtWork } from '../protocols/package-on';
import { gevallenIn } from './gevallen-in';
import { missedOf } from './missed-days';
import type { Moment } from './moment';
import type { ObligationRow } from './settle';

/** Work of a row in one of the gevallen that stand. */
export type Done = {
  gevalId: string | null;
  obligation: Pick<Obligation, 'id' | 'row' | 'source' | 'doneOn' | 'performed'>;
  /** How many times the plan counts for the first time now. */
  newlyCounted: number;
  /** How many times may be new by what is told now: those of which it tells, or any where something is taken back. */
  mayBeNew: number;
};

/** What was done in the current geval, and in those before it. */
export function doneIn(moment: Moment, rows: readonly ObligationRow[]): Done[] {
  const { gevalId, earlier, newFacts } = moment;
  const isBack = newFacts.some(({ type }) => type === 'terugname');
  const mayBeNew = (geval: string | null, obligation: Done['obligation']) =>
    isBack ? Number.POSITIVE_INFINITY : daysTold(moment, geval, obligation).length;
  const ofNow = rows.map(({ obligation, newlyDone }) => ({
    gevalId,
    obligation,
    newlyCounted: newlyDone.length,
    mayBeNew: Math.max(newlyDone.length, mayBeNew(gevalId, obligation)),
  }));
  if (newFacts.length === 0) return ofNow;
  const before = earlier.flatMap(({ geval, obligations }) =>
    [...obligations.filter(({ row }) => row !== undefined), ...missedIn(moment, geval)].map((obligation) => ({
      ...{ gevalId: geval, obligation },
      newlyCounted: 0,
      mayBeNew: mayBeNew(geval, obligation),
    })),
  );
  return [...ofNow, ...before];
}

/** Appointments that fell through in an earlier geval, by the row that bears their charge: its plan does not show what happens by itself. */
function missedIn(moment: Moment, geval: string): Array<Done['obligation']> {
  const { rows } = packageAtWork(moment.loaded.context, moment.facts);
  return [...rows.values()].filter(isMissedRow).flatMap(({ id }) => {
    const times = timesDone(moment, { id, row: id }, moment.facts);
    const own = times.filter(({ day }) => gevalOnDay(day, gevallenIn(moment)) === geval);
    const last = own.at(-1);
    return last ? [{ id, row: id, source: 'protocol', performed: own.length, doneOn: last.day }] : [];
  });
}

/** The days on which, as is told now, it was done in this geval. */
export function daysTold(moment: Moment, geval: string | null, obligation: Done['obligation']): PlainDate[] {
  const { newFacts } = moment;
  if (newFacts.length === 0) return [];
  const isOf = (day: PlainDate) => geval === moment.gevalId || gevalOnDay(day, gevallenIn(moment)) === geval;
  const { source, doneOn } = obligation;
  const days =
    source === 'law'
      ? newFacts.map(dayOf).filter((day) => day === doneOn)
      : timesDone(moment, obligation, newFacts).map(({ day }) => day);
  return days.filter(isOf);
}

/** One time that a row was done. */
export type TimeDone = {
  day: PlainDate;
  /** Which fact told it; null where none did. */
  told: number | null;
};

/** Each time that a row was done, as these facts tell, in order of day. */
export function timesDone(
  moment: Pick<Moment, 'loaded' | 'newFacts' | 'facts'>,
  { id, row }: Pick<Obligation, 'id' | 'row'>,
  told: readonly RecordedFact[],
): TimeDone[] {
  const { loaded, newFacts, facts } = moment;
  const active = row && packageAtWork(loaded.context, facts).rows.get(row);
  if (!active) return [];
  if (isMissedRow(active)) {
    const seqs = new Set(told.map(({ seq }) => seq));
    const missed = missedOf(moment, active.id, [...loaded.facts, ...newFacts]);
    return missed.filter(({ told: seq }) => seq !== null && seqs.has(seq));
  }
  return closingsIn(told)
    .filter(({ name, type }) => name === id && active.closedBy.has(type))
    .map(({ day, seq }) => ({ day, told: seq }));
}
