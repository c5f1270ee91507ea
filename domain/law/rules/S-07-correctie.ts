import { daysBetween, type PlainDate } from '../../calendar/plain-date';
import { chainDaysFrom } from '../chain-days';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { law } from './sources';
import { probleemanalyse } from './T-10-probleemanalyse';
import { weeksmelding42 } from './T-20-42e-weeksmelding';
import { eindeWachttijd } from './T-35-einde-wachttijd';

type Input = { oldFirstSickDay: PlainDate; newFirstSickDay: PlainDate };

/** All terms move with the first sick day; what was done keeps its own date. */
function compute({ oldFirstSickDay, newFirstSickDay }: Input) {
  const at = chainDaysFrom(newFirstSickDay);
  return {
    shiftDays: daysBetween(oldFirstSickDay, newFirstSickDay),
    probleemanalyseOld: applyRule(probleemanalyse, chainDaysFrom(oldFirstSickDay)),
    probleemanalyse: applyRule(probleemanalyse, at),
    weeksmelding42: applyRule(weeksmelding42, at),
    eindeWachttijd: applyRule(eindeWachttijd, at),
  };
}

function recompute(input: { old_first_sick_day: PlainDate; new_first_sick_day: PlainDate }) {
  return applyRule(correctie, {
    oldFirstSickDay: input.old_first_sick_day,
    newFirstSickDay: input.new_first_sick_day,
  });
}

export const correctie: Rule<typeof compute> = {
  id: 'S-07',
  name: 'Correctie van de eerste ziektedag',
  sources: [law('ZW', '38 lid 1'), law('ZW', '38 lid 3')],
  decidedBy: { inDutch: 'nieuwe eerste ziektedag', of: ({ newFirstSickDay }) => newFirstSickDay },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'likely',
      reading:
        'Alle open termijnen worden opnieuw berekend; wat gedaan is houdt zijn dag. Een termijn die daardoor in het verleden ' +
        'ligt is overschreden door de correctie (de probleemanalyse vanaf de dag na d0+42). Een gedane 42e-weeksmelding ' +
        'wordt bij UWV gecorrigeerd.',
      compute,
    },
  ],
  forms: [
    {
      input: { old_first_sick_day: 'date', new_first_sick_day: 'date' },
      answer(input: { old_first_sick_day: PlainDate; new_first_sick_day: PlainDate }) {
        const corrected = recompute(input);
        return {
          shift_days: corrected.shiftDays,
          pa_target_new: corrected.probleemanalyse.target.date,
          uwv42_legal_new: corrected.weeksmelding42.legalLatest.date,
          waiting_last_day_new: corrected.eindeWachttijd.waitingLastDay.date,
        };
      },
    },
    {
      input: { old_first_sick_day: 'date', new_first_sick_day: 'date', today: 'date' },
      answer(input: { old_first_sick_day: PlainDate; new_first_sick_day: PlainDate; today: PlainDate }) {
        const corrected = recompute(input);
        return {
          shift_days: corrected.shiftDays,
          pa_target_old: corrected.probleemanalyseOld.target.date,
          pa_target_new: corrected.probleemanalyse.target.date,
          pa_overdue_after_correction: input.today > corrected.probleemanalyse.legalLatest.date,
          uwv42_legal_new: corrected.weeksmelding42.legalLatest.date,
          waiting_last_day_new: corrected.eindeWachttijd.waitingLastDay.date,
        };
      },
    },
  ],
  examples: [
    {
      name: 'twee weken eerder',
      input: { old_first_sick_day: '2026-01-05', new_first_sick_day: '2025-12-22', today: '2026-02-10' },
      expected: {
        shift_days: -14,
        pa_target_old: '2026-02-15',
        pa_target_new: '2026-02-01',
        pa_overdue_after_correction: true,
        uwv42_legal_new: '2026-10-12',
        waiting_last_day_new: '2027-12-19',
      },
    },
    {
      name: 'een week later',
      input: { old_first_sick_day: '2026-01-05', new_first_sick_day: '2026-01-12' },
      expected: {
        shift_days: 7,
        pa_target_new: '2026-02-22',
        uwv42_legal_new: '2026-11-02',
        waiting_last_day_new: '2028-01-09',
      },
    },
  ],
};
