import type { PlainDate } from '../calendar/plain-date';
import type { ChainDays } from './chain-days';

/** A question in which the first sick day stands, or from whose sick days it follows. */
type Sickness = ChainDays | { at: ChainDays } | { firstSickDay: PlainDate };

/** The first sick day as it happened; with samentelling that of the chain, not the virtual one. */
export const FIRST_SICK_DAY = {
  inDutch: 'eerste ziektedag',
  of(sickness: Sickness): PlainDate {
    if (typeof sickness === 'function') return sickness(0, '').date;
    return 'firstSickDay' in sickness ? sickness.firstSickDay : sickness.at(0, '').date;
  },
};
