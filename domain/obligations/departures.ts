import type { PlainDate } from '../calendar/plain-date';
import { inDutch } from '../calendar/plain-date';
import type { RecordedFact } from '../case/facts';
import { reasonInWords } from '../facts/reasons';
import type { Derivation } from '../law/derivation';
import type { ObligationId } from './obligation-id';
import { obligationIdOf, RECORDS } from './records';

/** What the record says of departing; an event has no term to depart from. */
function mayDepart(id: ObligationId) {
  const record = RECORDS[id];
  return record.kind === 'event' ? false : record.mayDepart;
}

/** Whether RP art. 5 lets employer and employee depart from the term of this obligation. */
export function mayBeDepartedFrom(id: ObligationId): boolean {
  return mayDepart(id) !== false;
}

export type Departure = { reason: string; until: PlainDate | null };

/** What the case has to say of departures. */
type Asked = {
  /** Whether any departure was agreed: in most cases none was. */
  isDepartedFrom: boolean;
  departureOf(obligation: string): RecordedFact<'afwijking'> | null;
};

/** The departure that was agreed for an obligation; null without one, and where the law allows none. */
export function departureFrom(situation: Asked, obligation: string): Departure | null {
  if (!situation.isDepartedFrom) return null;
  const id = obligationIdOf(obligation);
  const allowed = id === null ? false : mayDepart(id);
  if (allowed === false) return null;
  const own = situation.departureOf(obligation);
  const fact = own ?? (allowed === true ? null : situation.departureOf(allowed.with));
  return fact ? { reason: reasonInWords(fact.reason), until: fact.until ?? null } : null;
}

/** The term as agreed: a departure with an end puts that day in the place of an earlier last day. */
export function asAgreed(situation: Asked, obligation: string, term: Derivation): Derivation {
  return movedByDeparture(departureFrom(situation, obligation), term);
}

/** The term as a departure leaves it. */
export function movedByDeparture(departure: Departure | null, term: Derivation): Derivation {
  const until = departure?.until;
  return until && until > term.date
    ? term.movedTo(until, 'Gemotiveerd afgeweken van de termijn (RP art. 5), nieuwe uiterste dag')
    : term;
}

/** Why an obligation that was departed from still stands, in Dutch; null without a departure that ends. */
export function departureInWords(departure: Departure | null): string | null {
  return departure?.until
    ? `gemotiveerd afgeweken tot en met ${inDutch(departure.until)} (RP art. 5): ${departure.reason}`
    : null;
}
