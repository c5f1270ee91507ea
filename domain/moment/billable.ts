import type { RecordedFact } from '../case/facts';
import type { Obligation } from '../case/obligation';
import { standing } from '../case/taken-back';
import { chargedMinutes, helpdeskRule, isAgreed } from '../money/helpdesk';
import type { RowId } from '../obligations/obligation-id';
import { BILLING_MEANS } from '../protocols/billing';
import type { ActiveRow, CompiledPackage } from '../protocols/compile';
import { lackOf } from '../protocols/lack';
import { packageOn } from '../protocols/package-on';
import { type TimeDone, timesDone } from './done-in';
import type { Moment } from './moment';

/** A payment by the insurer is no service that anybody is billed for. */
export function isBilled({ billing, outputs }: ActiveRow): boolean {
  return BILLING_MEANS[billing.code].invoiced && outputs[0]?.kind !== 'PAY';
}

/**
 * Whether a time that a row was done was to be billed by what was known when it was told: of work that still waited for something
 * then, or of a call to the helpdesk that was free, no line was written.
 */
export function wasBillable(moment: Moment, obligation: Obligation, { told, day }: TimeDone): boolean {
  const { loaded, newFacts } = moment;
  if (told === null) return true;
  const known = standing([...loaded.facts, ...newFacts].filter(({ seq }) => seq <= told));
  const pack = packageOn(loaded.context, known);
  const row = pack.rows.get(obligation.row as RowId);
  if (!row) return false;
  const fact = known.find(({ seq }) => seq === told);
  if (helpdeskRule(pack.rules, row.id)) return fact !== undefined && isCharged(pack, row, fact, { day, known });
  const before = () =>
    timesDone(moment, obligation, known)
      .filter((time) => time.told !== told)
      .map((time) => time.day);
  return isBilled(row) && lackOf(row, known, before) === null;
}

/** Whether more time of a call is told than is free, as was agreed. */
function isCharged(
  { rules }: CompiledPackage,
  { id }: ActiveRow,
  fact: RecordedFact,
  { day, known }: { day: TimeDone['day']; known: readonly RecordedFact[] },
): boolean {
  const minutes = fact.type === 'besteding' ? fact.minutes : 0;
  return chargedMinutes(rules, id, minutes, isAgreed(known, id, day)) > 0;
}
