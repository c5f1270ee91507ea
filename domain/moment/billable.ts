import type { PlainDate } from '../calendar/plain-date';
import type { RecordedFact } from '../case/facts';
import { chargedMinutes, helpdeskRule, isAgreed } from '../money/helpdesk';
import type { RowId } from '../obligations/obligation-id';
import type { ActiveRow, CompiledPackage } from '../protocols/compile';
import { factsInForce } from '../protocols/facts-in-force';
import { isBilled } from '../protocols/is-billed';
import { lackOf } from '../protocols/lack';
import { packageAtWork } from '../protocols/package-on';
import { type Done, type TimeDone, timesDone } from './done-in';
import type { Moment } from './moment';

/**
 * Whether a time that a row was done is to be billed: no line is written of work that still waited for something when it came to count,
 * nor of a call to the helpdesk that is free.
 * @param upTo the last fact that was known then; null for now
 */
export function isBillableBy(
  moment: Moment,
  obligation: Done['obligation'],
  { told, day }: TimeDone,
  upTo: number | null = null,
): boolean {
  const { loaded, newFacts, facts } = moment;
  const known = upTo === null ? facts : factsInForce([...loaded.facts, ...newFacts].filter(({ seq }) => seq <= upTo));
  const pack = packageAtWork(loaded.context, known);
  const row = pack.rows.get(obligation.row as RowId);
  if (!row) return false;
  if (helpdeskRule(pack.rules, row.id)) {
    const fact = known.find(({ seq }) => seq === told);
    return fact !== undefined && isCharged(pack, row, fact, { day, known });
  }
  const others = () => timesDone(moment, obligation, known).flatMap((time) => (time.told === told ? [] : [time.day]));
  return isBilled(row) && lackOf(row, known, others) === null;
}

/** Whether more time of a call is told than is free, as was agreed. */
function isCharged(
  { rules }: CompiledPackage,
  { id }: ActiveRow,
  fact: RecordedFact,
  { day, known }: { day: PlainDate; known: readonly RecordedFact[] },
): boolean {
  const minutes = fact.type === 'besteding' ? fact.minutes : 0;
  return chargedMinutes(rules, id, minutes, isAgreed(known, id, day)) > 0;
}
