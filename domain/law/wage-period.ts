import type { PlainDate } from '../calendar/plain-date';
import type { Derivation } from './derivation';
import type { loonsanctie } from './rules/T-33-loonsanctie';

/** How long wage is due, or ziekengeld of the eigenrisicodrager (U-06), and by which regime the last day came about. */
export type WagePeriod = {
  /** Last day of 104 weeks. */
  fullTerm: Derivation;
  /** Last day of the waiting period: of 104 weeks, or earlier with a vervroegde IVA. */
  waitingEnd: Derivation;
  /** Last day before a loonsanctie: with a late application or a voluntary extension counted in. */
  baseEnd: Derivation;
  /** Last day on which the employer guides the re-integration: with a loonsanctie, before AOW, death or leaving. */
  guidanceEnd: Derivation;
  /** Last day on which wage is due. */
  end: Derivation;
  regime: 'regulier' | 'late-aanvraag' | 'verlengd' | 'loonsanctie' | 'aow' | 'uit-dienst' | 'overleden';
  /** Last day of the extension on joint request, when there is one. */
  extendedUntil: Derivation | null;
  /** Terms for application and letter as they stand (T-27, T-31). */
  application: {
    latest: Derivation;
    daysLate: number;
    /** Days since its last day while it has not come: the end moves on with them, and nobody knows yet to which day. */
    daysMissing: number;
    on: PlainDate | null;
    /** UWV has not written, so the application is not late however long it takes (WIA 64 lid 6). */
    timelyUntilLetter: boolean;
    /** Late without a valid reason: no wage over the delay (BW 7:629 lid 3 f). */
    withoutReason: boolean;
  };
  sanction: (ReturnType<(typeof loonsanctie.versions)[0]['compute']> & { decidedOn: PlainDate }) | null;
  /** The AOW age and the last day of wage that follows from it, when it falls within the wage period. */
  aow: { date: PlainDate; lastDay: Derivation } | null;
};
