import { addDays, isoWeekday, type PlainDate } from '../../calendar/plain-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { readWorkdays } from './input-values';
import { REACH_104_WEEKS } from './reach';
import { law } from './sources';

type Input = {
  illnessStarts: PlainDate;
  /** ISO weekdays on which the employee works: Monday is 1, Sunday 7. */
  workdays: readonly number[];
  /** Work was stopped because of illness on the day itself. */
  stoppedDuringWork: boolean;
};

function compute({ illnessStarts, workdays, stoppedDuringWork }: Input): { firstSickDay: Derivation } {
  const start = Derivation.from(illnessStarts, 'Begin van de ziekte');
  if (stoppedDuringWork)
    return { firstSickDay: start.noted('Het werk is die dag gestaakt: dat is de eerste ziektedag.') };
  let day = illnessStarts;
  while (!workdays.includes(isoWeekday(day))) day = addDays(day, 1);
  return { firstSickDay: start.movedTo(day, 'Eerste werkdag waarop niet is gewerkt (ZW art. 29 lid 3)') };
}

export const eersteZiektedag: Rule<typeof compute> = {
  id: 'T-01',
  name: 'Eerste ziektedag',
  sources: [law('ZW', '29 lid 3'), law('WIA', '23 lid 2')],
  decidedBy: { inDutch: 'begin van de ziekte', of: ({ illnessStarts }) => illnessStarts },
  versions: [
    {
      from: REACH_104_WEEKS,
      until: null,
      confidence: 'certain',
      reading:
        'De eerste werkdag waarop wegens ziekte niet is gewerkt of het werken is gestaakt; niet de dag van de melding. ' +
        'Een dag die is uitgewerkt telt niet. Bij wisselende roosters legt HR de dag vast met de reden.',
      compute,
    },
  ],
  forms: [
    {
      input: { illness_starts: 'date', workdays_iso: 'number[]', stopped_during_work: 'boolean' },
      answer(input: { illness_starts: PlainDate; workdays_iso: number[]; stopped_during_work: boolean }) {
        const { firstSickDay } = applyRule(eersteZiektedag, {
          illnessStarts: input.illness_starts,
          workdays: readWorkdays('workdays_iso', input.workdays_iso),
          stoppedDuringWork: input.stopped_during_work,
        });
        return { first_sick_day: firstSickDay.date };
      },
    },
  ],
  examples: [
    {
      name: 'ziek op zaterdag, werkt maandag tot en met vrijdag',
      input: { illness_starts: '2026-03-14', workdays_iso: [1, 2, 3, 4, 5], stopped_during_work: false },
      expected: { first_sick_day: '2026-03-16' },
    },
    {
      name: 'ziek op vrijdag, werkt dinsdag tot en met donderdag',
      input: { illness_starts: '2026-03-13', workdays_iso: [2, 3, 4], stopped_during_work: false },
      expected: { first_sick_day: '2026-03-17' },
    },
    {
      name: 'woensdag ziek naar huis',
      input: { illness_starts: '2026-03-11', workdays_iso: [1, 2, 3, 4, 5], stopped_during_work: true },
      expected: { first_sick_day: '2026-03-11' },
    },
  ],
};
