import { addDays, earliest, latest, type PlainDate, plainDate, yearOf } from '../calendar/plain-date';
import type { Situation } from '../case/situation';
import { versionOn } from './rule';
import { loondoorbetaling } from './rules/L-01-loondoorbetaling';
import { minimumloon } from './rules/L-02-minimumloon';
import { bedragen } from './rules/L-03-bedragen';

const DAYS_PER_MONTH = 21.75;
const SICK_YEAR_DAYS = 364;
type Unknown = 'bedrag onbekend';

/** The statutory wage due over one period of sickness, in euro per full month, with everything it was computed from. */
export type WageEstimate = {
  from: PlainDate;
  /** Last day. */
  until: PlainDate;
  /** Second year and later: no floor of the minimum wage. */
  sickYear: 1 | 2;
  wagePerMonth: number | Unknown;
  inputs: {
    monthlyWage: number;
    hoursPerWeek: number;
    maxDagloon: number | Unknown;
    minHourlyWage: number | Unknown;
    daysPerMonth: number;
    /** Null in the second year. */
    floorPerMonth: number | null | Unknown;
  };
  /** What the estimate leaves out. */
  note: string;
};

const NOTE =
  'Schatting van het wettelijk minimum: zonder cao, wachtdagen, gewerkte uren, ander inkomen, ziekengeld, opschorting en loonstop.';

/** The wage due per period in which neither an amount nor the sick year changes; null when wage or hours are not known. */
export function wageEstimateOf(situation: Situation): WageEstimate[] | null {
  const { monthlyWage, hoursPerWeek } = situation.context.employee;
  if (monthlyWage === null || hoursPerWeek === null) return null;
  const { chain, wage, at, carriedFrom } = situation;
  const yearTwo = at(SICK_YEAR_DAYS, '').date;
  const lastWageDay = carriedFrom ? earliest(wage.end.date, addDays(carriedFrom, -1)) : wage.end.date;
  return chain.episodes.flatMap(({ first, last }) => {
    const end = last === null ? lastWageDay : earliest(last, lastWageDay);
    return periods(first, end, yearTwo).map((period) => estimate({ ...period, yearTwo, monthlyWage, hoursPerWeek }));
  });
}

type Period = { from: PlainDate; until: PlainDate };

/** Cut where amounts change (1 January, 1 July) and where the second sick year begins. */
function periods(first: PlainDate, last: PlainDate, yearTwo: PlainDate): Period[] {
  const found: Period[] = [];
  for (let from = first; from <= last; ) {
    const year = yearOf(from);
    const halfYearEnds = from.slice(5) < '07-01' ? plainDate(`${year}-06-30`) : plainDate(`${year}-12-31`);
    const beforeYearTwo = from < yearTwo ? addDays(yearTwo, -1) : last;
    const until = earliest(last, halfYearEnds, latest(beforeYearTwo, from));
    found.push({ from, until });
    from = addDays(until, 1);
  }
  return found;
}

function estimate(input: Period & { yearTwo: PlainDate; monthlyWage: number; hoursPerWeek: number }): WageEstimate {
  const { from, until, yearTwo, monthlyWage, hoursPerWeek } = input;
  const sickYear = from < yearTwo ? 1 : 2;
  const { maxDagloon, minHourlyWage } = versionOn(bedragen, from).compute(from);
  const floorPerMonth =
    sickYear === 2
      ? null
      : typeof minHourlyWage === 'number'
        ? versionOn(minimumloon, from).compute({ sickYear, hoursPerWeek, minHourlyWage }).floor
        : minHourlyWage;
  const known = typeof maxDagloon === 'number' && typeof floorPerMonth !== 'string';
  return {
    from,
    until,
    sickYear,
    wagePerMonth: known
      ? versionOn(loondoorbetaling, from).compute({
          monthlyWage,
          maxDagloon,
          daysPerMonth: DAYS_PER_MONTH,
          floor: floorPerMonth,
        }).wageDue
      : 'bedrag onbekend',
    inputs: { monthlyWage, hoursPerWeek, maxDagloon, minHourlyWage, daysPerMonth: DAYS_PER_MONTH, floorPerMonth },
    note: NOTE,
  };
}
