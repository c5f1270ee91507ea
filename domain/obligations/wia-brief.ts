import type { PlainDate } from '../calendar/plain-date';
import { dayOf } from '../case/facts';
import type { Situation } from '../case/situation';

/**
 * The day on which the letter of UWV came: the first, since a reminder after it gives no further four weeks (WIA 64 lid 2
 * and 6). Null while none has come.
 */
export function letterReceivedOn(situation: Pick<Situation, 'facts' | 'closedOn'>): PlainDate | null {
  const first = situation.facts('uwv-wia-brief').map(dayOf).sort()[0];
  return first ?? situation.closedOn('uwv-wia-brief');
}
