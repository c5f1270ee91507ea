import { daysBetween } from '../calendar/plain-date';
import type { Situation } from '../case/situation';
import { type ChainDays, chainDaysFrom } from '../law/chain-days';
import type { Derivation } from '../law/derivation';
import type { DutySpec } from './duty-spec';

/** The reading of N-04 that the plan does not follow. */
const FROZEN = 'een dag die al was bereikt schuift niet mee met het einde (WIA art. 25 lid 3; 64 lid 3)';

/**
 * The day on which a term would have stayed: only an interruption moves the end, and no extension is counted from it.
 * @param termOf the term by the sick days of a chain.
 */
export function frozenAt(
  { at, chain, wage, firstSickDay }: Situation,
  termOf: (at: ChainDays) => Derivation,
): DutySpec['otherReadings'] {
  if (chain.interruptions.length === 0 || wage.extendedUntil) return undefined;
  const uninterrupted = termOf(chainDaysFrom(firstSickDay)).date;
  return [{ date: at(daysBetween(firstSickDay, uninterrupted), '').date, reading: FROZEN }];
}
