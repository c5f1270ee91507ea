import { addDays, type PlainDate } from '../../calendar/plain-date';
import { chainDaysFrom } from '../chain-days';
import { FIRST_SICK_DAY } from '../deciding-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { InputError } from './input-error';
import { readDate, readList } from './input-values';
import { REACH } from './reach';
import { herstelbewaking } from './S-02-herstelbewaking';
import { law, norm } from './sources';
import { weeksmelding42 } from './T-20-42e-weeksmelding';
import { eindeWachttijd } from './T-35-einde-wachttijd';

/** From `date` on the employee is incapacitated for `incapacityPct` percent; 0 is fit for the own work. */
type Change = { date: PlainDate; incapacityPct: number };

/** Only full recovery for the own work ends an episode; every other percentage leaves all terms as they are. */
function compute({ changes }: { firstSickDay: PlainDate; changes: readonly Change[] }): {
  recovery: Derivation | null;
  episodeLastDay: PlainDate | null;
} {
  const full = [...changes]
    .sort((a, b) => a.date.localeCompare(b.date))
    .find(({ incapacityPct }) => incapacityPct === 0);
  if (!full) return { recovery: null, episodeLastDay: null };
  return {
    recovery: Derivation.from(full.date, 'Hersteld voor het eigen werk'),
    episodeLastDay: addDays(full.date, -1),
  };
}

export const herstel: Rule<typeof compute> = {
  id: 'S-05',
  name: 'Gedeeltelijk en volledig herstel',
  sources: [law('BW 7', '629 lid 1'), law('ZW', '19'), norm('rechtspraak over de bedongen arbeid')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Gedeeltelijk werken verandert geen enkele datum: één procent ongeschikt is een hele ziektedag. Volledig herstel is ' +
        'het hele eigen werk kunnen doen; volle uren in ander werk is geen herstel.',
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date', changes: 'json' },
      answer({ first_sick_day, changes }: { first_sick_day: PlainDate; changes: unknown }) {
        const read = readList('changes', changes, (place, value): Change => {
          const { date, incapacity_pct: pct } = (value ?? {}) as Record<string, unknown>;
          if (typeof pct !== 'number' || pct < 0 || pct > 100)
            throw new InputError(`${place}.incapacity_pct`, 'geef een percentage van 0 tot en met 100.');
          const day = readDate(`${place}.date`, date);
          if (day < first_sick_day)
            throw new InputError(
              `${place}.date`,
              'ligt voor first_sick_day; geef een dag op of na de eerste ziektedag.',
            );
          return { date: day, incapacityPct: pct };
        });
        const { recovery, episodeLastDay } = applyRule(herstel, { firstSickDay: first_sick_day, changes: read });
        if (!recovery) {
          const at = chainDaysFrom(first_sick_day);
          return {
            uwv42_legal: applyRule(weeksmelding42, at).legalLatest.date,
            waiting_last_day: applyRule(eindeWachttijd, at).waitingLastDay.date,
          };
        }
        const watch = applyRule(herstelbewaking, recovery);
        return {
          episode_last_day: episodeLastDay,
          recovery_date: recovery.date,
          relapse_aggregates_until: watch.relapseAggregatesUntil.date,
          new_case_from: watch.newCaseFrom.date,
        };
      },
    },
  ],
  examples: [
    {
      name: 'vijftig en daarna tien procent: niets verandert',
      input: {
        first_sick_day: '2026-01-05',
        changes: [
          { date: '2026-02-16', incapacity_pct: 50 },
          { date: '2026-03-16', incapacity_pct: 10 },
        ],
      },
      expected: { uwv42_legal: '2026-10-26', waiting_last_day: '2028-01-02' },
    },
    {
      name: 'volledig hersteld',
      input: {
        first_sick_day: '2026-01-05',
        changes: [
          { date: '2026-02-16', incapacity_pct: 50 },
          { date: '2026-03-16', incapacity_pct: 0 },
        ],
      },
      expected: {
        episode_last_day: '2026-03-15',
        recovery_date: '2026-03-16',
        relapse_aggregates_until: '2026-04-12',
        new_case_from: '2026-04-13',
      },
    },
  ],
};
