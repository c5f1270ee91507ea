import type { Situation } from '../case/situation';
import type { DutySpec } from './duty';

/** The reading of N-04 that the plan does not follow. */
const FROZEN = 'een dag die al was bereikt schuift niet mee met het einde (WIA art. 25 lid 3; 64 lid 3)';

/** The day on which a term would have stayed: only an interruption moves the end, and no extension is counted from it. */
export function frozenAt({ at, chain, wage }: Situation, offset: number): DutySpec['otherReadings'] {
  if (chain.interruptions.length === 0 || wage.extendedUntil) return undefined;
  return [{ date: at(offset, '').date, reading: FROZEN }];
}
