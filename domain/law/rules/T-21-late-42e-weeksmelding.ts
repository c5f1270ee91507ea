import { daysBetween, type PlainDate } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { type Rule, versionOn } from '../rule';
import { REACH } from './reach';
import { law } from './sources';
import { weeksmelding42 } from './T-20-42e-weeksmelding';

/** Highest fine for a late or wrong report, in euro (ZW art. 38 lid 3). */
const MAX_FINE_EUR = 455;

type Input = { at: ChainDays; firstSickDay: PlainDate; filedOn: PlainDate };

function compute({ at, firstSickDay, filedOn }: Input) {
  const { legalLatest } = versionOn(weeksmelding42, firstSickDay).compute(at);
  const grace = at(565, 'De wachttijd heeft nog geen 81 weken geduurd (WIA art. 64 lid 6)');
  const daysLate = Math.max(0, daysBetween(legalLatest.date, filedOn));
  return {
    daysLate,
    finePossible: daysLate > 0,
    maxFineEur: MAX_FINE_EUR,
    extendsWagePeriod: false,
    /** Last filing day that keeps the protection against a late letter of UWV. */
    graceLastFilingDay: grace,
    losesGrace: filedOn > grace.date,
  };
}

export const late42eWeeksmelding: Rule<typeof compute> = {
  id: 'T-21',
  name: 'Gevolg van een late of ontbrekende 42e-weeksmelding',
  sources: [law('ZW', '38 lid 3'), law('BW 7', '629 lid 11'), law('WIA', '64 lid 6')],
  versionDate: 'eerste ziektedag',
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'likely',
      reading:
        'Alleen een boete van ten hoogste € 455; de loondoorbetaling wordt niet verlengd. Wie na week 81 (d0+565) meldt, ' +
        'verliest de bescherming tegen een late brief van UWV.',
      otherReadings: ['Te laat melden verlengt de loondoorbetaling: niet meer sinds 2008.'],
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date', filed_on: 'date' },
      answer({ first_sick_day, filed_on }: { first_sick_day: PlainDate; filed_on: PlainDate }) {
        const late = versionOn(late42eWeeksmelding, first_sick_day).compute({
          at: chainDaysFrom(first_sick_day),
          firstSickDay: first_sick_day,
          filedOn: filed_on,
        });
        return {
          days_late: late.daysLate,
          fine_possible: late.finePossible,
          max_fine_eur: late.maxFineEur,
          extends_wage_period: late.extendsWagePeriod,
          loses_art64_6_grace: late.losesGrace,
        };
      },
    },
  ],
  examples: [
    {
      name: 'een dag te laat',
      input: { first_sick_day: '2026-01-05', filed_on: '2026-10-27' },
      expected: {
        days_late: 1,
        fine_possible: true,
        max_fine_eur: 455,
        extends_wage_period: false,
        loses_art64_6_grace: false,
      },
    },
    {
      name: 'op de laatste dag van week 81',
      input: { first_sick_day: '2025-01-06', filed_on: '2026-07-25' },
      expected: {
        days_late: 271,
        fine_possible: true,
        max_fine_eur: 455,
        extends_wage_period: false,
        loses_art64_6_grace: false,
      },
    },
    {
      name: 'een dag na week 81',
      input: { first_sick_day: '2025-01-06', filed_on: '2026-07-26' },
      expected: {
        days_late: 272,
        fine_possible: true,
        max_fine_eur: 455,
        extends_wage_period: false,
        loses_art64_6_grace: true,
      },
    },
  ],
};
