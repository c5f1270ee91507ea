import type { PlainDate } from '../calendar/plain-date';
import type { CaseContext } from '../case/context';
import { dayOf, type RecordedFact } from '../case/facts';
import { standing } from '../case/taken-back';
import type { ActiveRow, CompiledPackage } from '../protocols/compile';
import { missedRowOf } from '../protocols/missed-row';
import { packageOfRow } from '../protocols/package-on';
import { APPOINTMENT_FACTS, type Appointment, appointmentsOf, dayAt } from './appointments';
import { type CancellationVerdict, verdictOn } from './cancellation';

/** What an appointment came to under a package. */
export type AppointmentOutcome = {
  appointment: Appointment;
  /** Of one that was cancelled the day of that; else its own day. */
  on: PlainDate;
  pack: CompiledPackage;
  row: ActiveRow;
  /** The row that bears its charge, where that is another than its own. */
  missedRow: ActiveRow | undefined;
  verdict: CancellationVerdict;
};

/** What was agreed with an employer, as far as appointments go by it. */
export type AppointmentContext = Pick<CaseContext, 'package' | 'employer'> & {
  contract: Pick<CaseContext['contract'], 'cancellations'>;
};

const NONE: readonly AppointmentOutcome[] = [];

/** From this day on it is known what becomes of it, and charged. */
function outcomeOn({ cancelled, at }: Appointment): PlainDate {
  return cancelled?.on ?? dayAt(at);
}

/** What one came to under this package; null where its row is of another. */
export function outcomeUnder(
  pack: CompiledPackage,
  appointment: Appointment,
  { contract }: Pick<AppointmentContext, 'contract'>,
): AppointmentOutcome | null {
  const row = pack.rows.get(appointment.row);
  if (!row) return null;
  return {
    ...{ appointment, pack, row },
    on: outcomeOn(appointment),
    missedRow: missedRowOf(pack, row),
    verdict: verdictOn(appointment, pack.rules, contract.cancellations),
  };
}

/**
 * What one came to under the package of its day; null where its row is of another.
 * @param facts those that stand
 */
export function outcomeOf(
  appointment: Appointment,
  facts: readonly RecordedFact[],
  context: AppointmentContext,
): AppointmentOutcome | null {
  const on = outcomeOn(appointment);
  const known = facts.filter((fact) => dayOf(fact) <= on);
  return outcomeUnder(packageOfRow(context, known, appointment.row), appointment, context);
}

/**
 * The appointments of a life that were cancelled, or that nobody came to, each under the package of the day on which it fell
 * through.
 * @param facts as they were told, with those that were taken back
 */
export function fallenThrough(
  facts: readonly RecordedFact[],
  context: AppointmentContext,
): readonly AppointmentOutcome[] {
  if (!facts.some(({ type }) => APPOINTMENT_FACTS.has(type))) return NONE;
  const stand = standing(facts);
  return appointmentsOf(facts, context.employer)
    .filter(({ status }) => status === 'afgezegd' || status === 'niet-verschenen')
    .flatMap((one) => outcomeOf(one, stand, context) ?? []);
}
