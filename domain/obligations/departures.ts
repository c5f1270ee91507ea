import type { PlainDate } from '../calendar/plain-date';
import { inDutch } from '../calendar/plain-date';
import type { RecordedFact } from '../case/facts';
import type { Derivation } from '../law/derivation';

/**
 * The obligations whose terms stand in RP art. 2 and 4: from these alone employer and employee may depart, with reasons
 * (RP 5). The six-weekly evaluations have no statutory term, and their moments are agreed in the plan (RP 4 lid 2).
 */
const MAY_BE_DEPARTED_FROM = new Set([
  'probleemanalyse',
  'oordeel-langdurig-verzuim',
  'bijstelling-probleemanalyse',
  'herbeoordeling-mogelijkheden',
  'plan-van-aanpak',
  'bijstelling-plan-van-aanpak',
  'eerstejaarsevaluatie',
]);

/** Whether RP art. 5 lets employer and employee depart from the term of this obligation. */
export function mayBeDepartedFrom(obligation: string): boolean {
  return MAY_BE_DEPARTED_FROM.has(obligation) || /^evaluatie-\d+$/.test(obligation);
}

export type Departure = { reason: string; until: PlainDate | null };

/** What the case has to say of departures. */
type Asked = { departureOf(obligation: string): RecordedFact<'afwijking'> | null };

/** The departure that was agreed for an obligation; null without one, and where the law allows none. */
export function departureFrom(situation: Asked, obligation: string): Departure | null {
  const fact = situation.departureOf(obligation);
  return fact && mayBeDepartedFrom(obligation) ? { reason: fact.reason, until: fact.until ?? null } : null;
}

/** The term as agreed: a departure with an end puts that day in the place of an earlier last day. */
export function asAgreed(situation: Asked, obligation: string, term: Derivation): Derivation {
  const until = departureFrom(situation, obligation)?.until;
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
