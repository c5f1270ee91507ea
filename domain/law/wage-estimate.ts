import { addDays, daysBetween, earliest, type PlainDate, plainDate, yearOf } from '../calendar/plain-date';
import type { Situation } from '../case/situation';
import { offsetOn } from './chain-days';
import { applyRule, type Rule } from './rule';
import { loondoorbetaling } from './rules/L-01-loondoorbetaling';
import { minimumloon, SICK_YEAR_DAYS } from './rules/L-02-minimumloon';
import { bedragen } from './rules/L-03-bedragen';
import { caoPercentages, type DoorbetalingStep } from './rules/L-09-cao-percentages';
import { gewerkteUren, type PartialWork } from './rules/L-10-gewerkte-uren';
import { vakantieTijdensZiekte } from './rules/L-11-vakantie-tijdens-ziekte';
import { dagEnWeek } from './rules/T-02-dag-en-week';

/** Paid days in a month (law reference, L-03). */
export const DAYS_PER_MONTH = 21.75;

/**
 * The wage due over one period of sickness, in euro per full month, with everything it was computed from. An amount that
 * is not known is null, and `reason` says why.
 */
export type WageEstimate = {
  from: PlainDate;
  /** Last day. */
  until: PlainDate;
  /** Second year and later: no floor of the minimum wage. */
  sickYear: 1 | 2;
  /** What is due: the higher of law and CAO. */
  wagePerMonth: number | null;
  /** By law alone. */
  statutoryPerMonth: number | null;
  /** By the CAO's table; null without one, too. */
  caoPerMonth: number | null;
  /** Which amount is not known, in Dutch; null when all are. */
  reason: string | null;
  inputs: {
    monthlyWage: number;
    hoursPerWeek: number;
    maxDagloon: number | null;
    minHourlyWage: number | null;
    daysPerMonth: number;
    /** Null in the second year, too. */
    floorPerMonth: number | null;
    /** Sick week of the chain on the first day of the period. */
    sickWeek: number;
    /** Percentage of the CAO; null without a table. */
    caoPct: number | null;
    /** Hours worked per week, as told; null when they were not. */
    hoursWorked: number | null;
    /** Percentage of the agreed hours that counts as worked. */
    workedPct: number;
    /** Holiday with the consent of the employee: full wage. */
    vakantie: boolean;
  };
  /** What the estimate leaves out, and the readings it rests on. */
  note: string;
};

const NOTES = {
  always: 'Schatting zonder wachtdagen, ander inkomen, ziekengeld, opschorting en loonstop.',
  lawAlone: 'Er zijn geen cao-percentages opgegeven: dit is het wettelijk minimum.',
  worked: 'Over de gewerkte uren het volle loon, over de overige het ziekteloon naar evenredigheid: een lezing (L-10).',
  hoursUnknown: 'De gewerkte uren zijn niet opgegeven: gerekend is met het deel dat de werknemer niet ongeschikt is.',
  toCheck: 'Het maximumdagloon van deze periode is nog na te gaan.',
  vakantie: 'Vakantie met instemming van de werknemer: het volle loon (L-11).',
};

const NOT_WORKING: PartialWork = { hoursWorked: 0, incapacityPct: 100 };

type Wage = { firstSickDay: PlainDate; monthlyWage: number; hoursPerWeek: number };

/** Rules that the day over which is paid decides: a version of one begins a period of its own. */
const BY_DAY_OF_PAY: readonly Rule[] = [bedragen, caoPercentages, gewerkteUren, vakantieTijdensZiekte];

/**
 * The wage due per period in which neither an amount, the sick year, the CAO's percentage, the hours worked nor a
 * holiday changes; null when wage or hours are not known.
 */
export function wageEstimateOf(situation: Situation): WageEstimate[] | null {
  const { context, chain, wage, life, at, carriedFrom } = situation;
  const { monthlyWage, hoursPerWeek } = context.employee;
  if (monthlyWage === null || hoursPerWeek === null) return null;
  const steps = context.employment.doorbetaling ?? context.employer.doorbetaling ?? null;
  const yearTwo = at(SICK_YEAR_DAYS, '').date;
  const lastWageDay = carriedFrom ? earliest(wage.end.date, addDays(carriedFrom, -1)) : wage.end.date;
  const partial = [...situation.facts('deelherstel')].sort((a, b) => daysBetween(b.from, a.from));
  const cuts = [
    yearTwo,
    ...(steps ?? []).map(({ fromWeek }) => at(7 * (fromWeek - 1), '').date),
    ...partial.map(({ from }) => from),
    ...life.vakanties.flatMap(({ from, until }) => [from, addDays(until, 1)]),
    ...BY_DAY_OF_PAY.flatMap(({ versions }) => versions.slice(1).map(({ from }) => from)),
  ];
  return chain.episodes.flatMap(({ first, last }) => {
    const end = last === null ? lastWageDay : earliest(last, lastWageDay);
    return periods(first, end, cuts).map(({ from, until }) => {
      // A partial recovery ends with its episode: a relapse begins without hours.
      const resumed = partial.findLast((fact) => first <= fact.from && fact.from <= from);
      const offset = offsetOn(at, from, daysBetween(chain.firstSickDay, from));
      return estimate(
        { firstSickDay: chain.firstSickDay, monthlyWage, hoursPerWeek },
        {
          from,
          until,
          sickYear: from < yearTwo ? 1 : 2,
          sickWeek: applyRule(dagEnWeek, { firstSickDay: chain.firstSickDay, sickDaysBefore: offset }).sickWeek,
          steps,
          work: resumed ? { hoursWorked: resumed.hoursWorked ?? null, incapacityPct: resumed.incapacityPct } : null,
          vakantie: life.vakanties.some((days) => days.from <= from && from <= days.until),
        },
      );
    });
  });
}

type Period = { from: PlainDate; until: PlainDate };

/** Cut on the days given, and where amounts change: 1 January and 1 July. */
function periods(first: PlainDate, last: PlainDate, cuts: readonly PlainDate[]): Period[] {
  if (last < first) return [];
  const starts = new Set([first, ...cuts.filter((day) => first < day && day <= last)]);
  for (let year = yearOf(first); year <= yearOf(last); year++)
    for (const day of [plainDate(`${year}-01-01`), plainDate(`${year}-07-01`)])
      if (first < day && day <= last) starts.add(day);
  return [...starts].sort().map((from, i, all) => {
    const next = all[i + 1];
    return { from, until: next ? addDays(next, -1) : last };
  });
}

/** What holds during the whole of one period. */
type Terms = Period & {
  sickYear: 1 | 2;
  sickWeek: number;
  steps: readonly DoorbetalingStep[] | null;
  work: PartialWork | null;
  vakantie: boolean;
};

function estimate(wage: Wage, terms: Terms): WageEstimate {
  const { from, until, sickYear, sickWeek, steps, work, vakantie } = terms;
  const { monthlyWage, hoursPerWeek } = wage;
  const law = statutoryOf(wage, from, sickYear);
  const cao =
    steps && applyRule(caoPercentages, { paidOver: from, steps, week: sickWeek, monthlyWage, statutory: law.sickPay });
  const workedOver = (sickPay: number | null) =>
    applyRule(gewerkteUren, { paidOver: from, ...(work ?? NOT_WORKING), monthlyWage, hoursPerWeek, sickPay });
  const dueOver = (sickPay: number | null): number | null =>
    applyRule(vakantieTijdensZiekte, {
      paidOver: from,
      monthlyWage,
      sickPay: workedOver(sickPay).wageDue,
      consents: vakantie,
    }).wageDue;
  const wagePerMonth = dueOver(cao ? cao.due : law.sickPay);
  return {
    from,
    until,
    sickYear,
    wagePerMonth,
    statutoryPerMonth: dueOver(law.sickPay),
    caoPerMonth: cao ? dueOver(cao.byCao) : null,
    reason: law.reason,
    inputs: {
      monthlyWage,
      hoursPerWeek,
      ...law.amounts,
      daysPerMonth: DAYS_PER_MONTH,
      sickWeek,
      caoPct: cao?.pct ?? null,
      hoursWorked: work?.hoursWorked ?? null,
      workedPct: workedOver(null).workedPct,
      vakantie,
    },
    note: [
      NOTES.always,
      ...(steps ? [] : [NOTES.lawAlone]),
      ...(work && !vakantie ? [NOTES.worked] : []),
      ...(work && !vakantie && work.hoursWorked === null ? [NOTES.hoursUnknown] : []),
      ...(vakantie ? [NOTES.vakantie] : []),
      ...(law.toCheck ? [NOTES.toCheck] : []),
    ].join(' '),
  };
}

/** The sick pay by law when no hour is worked, null where an amount is not known; with the amounts it follows from. */
function statutoryOf({ firstSickDay, monthlyWage, hoursPerWeek }: Wage, from: PlainDate, sickYear: 1 | 2) {
  const { maxDagloon, minHourlyWage } = applyRule(bedragen, from);
  const floorPerMonth =
    minHourlyWage.amount === null
      ? null
      : applyRule(minimumloon, { firstSickDay, sickYear, hoursPerWeek, minHourlyWage: minHourlyWage.amount }).floor;
  const missing = [maxDagloon.reason, sickYear === 1 ? minHourlyWage.reason : null].filter((reason) => reason !== null);
  const sickPay =
    maxDagloon.amount !== null && missing.length === 0
      ? applyRule(loondoorbetaling, {
          firstSickDay,
          monthlyWage,
          maxDagloon: maxDagloon.amount,
          daysPerMonth: DAYS_PER_MONTH,
          floor: floorPerMonth,
        }).wageDue
      : null;
  return {
    sickPay,
    reason: missing.join('; ') || null,
    toCheck: maxDagloon.confidence === 'check',
    amounts: { maxDagloon: maxDagloon.amount, minHourlyWage: minHourlyWage.amount, floorPerMonth },
  };
}
