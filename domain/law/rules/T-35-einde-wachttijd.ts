import type { PlainDate } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { FIRST_SICK_DAY } from '../deciding-date';
import type { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { REACH_104_WEEKS } from './reach';
import { law } from './sources';

/** 104 weeks. */
export const WAITING_DAYS = 728;
const LAST_OFFSET = WAITING_DAYS - 1;

function compute(at: ChainDays) {
  return {
    /** The sick day on which the wait ends, counted from 0: what every other rule of 104 weeks counts with. */
    lastOffset: LAST_OFFSET,
    waitingLastDay: at(
      LAST_OFFSET,
      'Laatste dag van 104 weken wachttijd en loondoorbetaling (WIA art. 23 lid 1; BW art. 7:629 lid 1)',
    ),
    wiaFirstDay: at(WAITING_DAYS, 'De dag na 104 weken (WIA art. 23)'),
  };
}

export const eindeWachttijd: Rule<typeof compute> = {
  id: 'T-35/36',
  name: 'Einde van de wachttijd en eerste WIA-dag',
  sources: [law('WIA', '23 lid 1'), law('BW 7', '629 lid 1')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH_104_WEEKS,
      until: null,
      confidence: 'certain',
      reading:
        '104 weken zijn 728 dagen: laatste dag d0+727, eerste WIA-dag d0+728. Geen Algemene termijnenwet (WIA art. 138).',
      otherReadings: [
        'Twee kalenderjaren: twee of drie dagen te lang. Brieven noemen soms de eerste dag erna als einde.',
      ],
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date' },
      answer({ first_sick_day }: { first_sick_day: PlainDate }) {
        const end = applyRule(eindeWachttijd, chainDaysFrom(first_sick_day));
        return { waiting_last_day: end.waitingLastDay.date, wia_first_day: end.wiaFirstDay.date };
      },
    },
  ],
  examples: [
    {
      name: 'd0 5 januari 2026',
      input: { first_sick_day: '2026-01-05' },
      expected: { waiting_last_day: '2028-01-02', wia_first_day: '2028-01-03' },
    },
    {
      name: 'd0 op schrikkeldag',
      input: { first_sick_day: '2024-02-29' },
      expected: { waiting_last_day: '2026-02-25', wia_first_day: '2026-02-26' },
    },
  ],
};

/**
 * A term that counts back from the end of the waiting period: it follows the end as it really becomes, also when a gap
 * or leave comes after the day on which it would have ended (N-04; terms that count forward stay where they were reached).
 */
export function beforeWaitingEnd(at: ChainDays, days: number, ground: string): Derivation {
  return at(applyRule(eindeWachttijd, at).lastOffset, 'Laatste dag van de wachttijd van 104 weken').plusDays(
    -days,
    ground,
  );
}

/** The last day of 104 weeks, for a rule that gives them a ground of its own. */
export function lastDayOf104Weeks(at: ChainDays, ground: string): Derivation {
  return at(applyRule(eindeWachttijd, at).lastOffset, ground);
}
