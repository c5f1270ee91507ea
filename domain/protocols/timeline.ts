import type { PlainDate } from '../calendar/plain-date';
import type { RecordedFact } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { ChainDays } from '../law/chain-days';
import type { Derivation } from '../law/derivation';
import type { ObligationId, RowId } from '../obligations/obligation-id';
import type { AppointmentEvent } from './trigger';

/** What a case, or the contract of an employer, tells on one day about the moments and conditions of its rows. */
export type Timeline = {
  asOf: PlainDate;
  /** Null without sickness, and for a contract. */
  sickness: {
    firstSickDay: PlainDate;
    reportedOn: PlainDate;
    /** First day fit again; null while sick. */
    recoveredOn: PlainDate | null;
    /** First day of the next case; null when there is none. */
    sickAgainOn: PlainDate | null;
    at: ChainDays;
    /** Days of the ziekmeldingen that the law counts as this one case (S-01). */
    reports: readonly PlainDate[];
  } | null;
  /** Ziekmeldingen of this employment and the threshold of the employer (F-01). */
  frequent: { reports: readonly PlainDate[]; threshold: number; months: number };
  /** Day from which this arbodienst answers for a case that it took over; null for one of its own. */
  responsibleSince: PlainDate | null;
  employmentEndsOn: PlainDate | null;
  /** Null when unknown; then rows that count from it have no window. */
  contractStart: PlainDate | null;
  /** Facts known on `asOf`, in order. */
  facts: readonly RecordedFact[];
  appointments: readonly { row: RowId; day: PlainDate; event: AppointmentEvent }[];
  /** The statutory obligations of this id in the plan: for `evaluatie` every evaluation. */
  duties(id: ObligationId): readonly Pick<Obligation, 'name' | 'opensOn' | 'internalDue' | 'legalLatest' | 'doneOn'>[];
  /** Days on which a row was done, in order. */
  doneOn(row: RowId): readonly PlainDate[];
  /** The day on which a row came to be done here that others were to do before; null for any other. */
  takenOn?(row: RowId): PlainDate | null;
};

/** From when a row can be done and by when it should be; `occasion` is the day of what started it. */
export type Window = { occasion: PlainDate; opens: Derivation; due: Derivation };
