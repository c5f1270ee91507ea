import { dayMonthYear, type PlainDate, plainDate } from '../../calendar/plain-date';
import { applyRule, type Confidence, type Rule } from '../rule';
import { REACH_104_WEEKS } from './reach';
import { law } from './sources';

/** An amount in euro, or null with the reason: for a period that is not in the table never an older amount. */
export type Amount =
  | { amount: number; confidence: Confidence; reason: null }
  | { amount: null; confidence: null; reason: string };

/** Amounts in euro by the first day of the half-year in which they hold; both change on 1 January and 1 July. */
type Amounts = {
  name: string;
  /** Since when there is such an amount at all. */
  since: PlainDate;
  byHalfYear: Readonly<Record<string, number>>;
  /** Half-years whose amount was not read at a published page. */
  toCheck?: readonly string[];
};

/** Highest daily wage of the employee insurances (Wfsv art. 17). */
const MAX_DAGLOON: Amounts = {
  name: 'het maximumdagloon',
  since: REACH_104_WEEKS,
  byHalfYear: {
    '2019-01-01': 214.28,
    '2020-01-01': 219.28,
    '2021-07-01': 225.57,
    '2022-01-01': 228.76,
    '2022-07-01': 232.9,
    '2023-01-01': 256.54,
    '2023-07-01': 264.57,
    '2024-01-01': 274.44,
    '2024-07-01': 282.95,
    '2025-01-01': 290.67,
    '2025-07-01': 297.82,
    '2026-01-01': 304.25,
  },
  toCheck: ['2022-07-01', '2024-07-01', '2025-01-01', '2025-07-01'],
};

/** Minimum wage per hour at 21 years and older; hourly only since 2024-01-01 (WML art. 8). */
const MIN_HOURLY_WAGE: Amounts = {
  name: 'het minimumloon',
  since: plainDate('2024-01-01'),
  byHalfYear: {
    '2024-01-01': 13.27,
    '2024-07-01': 13.68,
    '2025-01-01': 14.06,
    '2025-07-01': 14.4,
    '2026-01-01': 14.71,
  },
};

function amountOn({ name, since, byHalfYear, toCheck }: Amounts, date: PlainDate): Amount {
  if (date < since)
    return { amount: null, confidence: null, reason: `${name} per uur bestaat sinds ${dayMonthYear(since)}` };
  const halfYear = `${date.slice(0, 4)}-${date.slice(5) < '07-01' ? '01' : '07'}-01`;
  const amount = byHalfYear[halfYear];
  return amount === undefined
    ? {
        amount: null,
        confidence: null,
        reason: `${name} van ${dayMonthYear(plainDate(halfYear))} is nog niet ingevoerd`,
      }
    : { amount, confidence: toCheck?.includes(halfYear) ? 'check' : 'certain', reason: null };
}

/** The amounts on one day. */
function compute(date: PlainDate): { maxDagloon: Amount; minHourlyWage: Amount } {
  return { maxDagloon: amountOn(MAX_DAGLOON, date), minHourlyWage: amountOn(MIN_HOURLY_WAGE, date) };
}

/** Why amounts that are needed on this day are not known, each in Dutch; empty when all are. To be said once, at start. */
export function missingAmounts(on: PlainDate): string[] {
  const { maxDagloon, minHourlyWage } = applyRule(bedragen, on);
  return [maxDagloon.reason, minHourlyWage.reason].filter((reason) => reason !== null);
}

export const bedragen: Rule<typeof compute> = {
  id: 'L-03',
  name: 'Maximumdagloon en minimumuurloon',
  sources: [law('WML', '8'), law('BW 7', '629 lid 1')],
  decidedBy: { inDutch: 'dag waarover loon wordt betaald', of: (paidOver) => paidOver },
  versions: [
    {
      from: REACH_104_WEEKS,
      until: null,
      confidence: 'check',
      reading:
        'Beide bedragen wijzigen op 1 januari en 1 juli. Staat een periode niet in de tabel, dan is het bedrag null met de ' +
        'reden erbij, nooit een ouder bedrag. Het maximumdagloon van juli 2022 en van juli 2024 tot en met december 2025 is ' +
        'nog na te gaan.',
      compute,
    },
  ],
  forms: [
    {
      input: { date: 'date' },
      answer({ date }: { date: PlainDate }) {
        const amounts = applyRule(bedragen, date);
        const reasons = [amounts.maxDagloon.reason, amounts.minHourlyWage.reason].filter((reason) => reason !== null);
        return {
          max_dagloon: amounts.maxDagloon.amount,
          min_hourly_wage: amounts.minHourlyWage.amount,
          reason: reasons.join('; ') || null,
        };
      },
    },
  ],
  examples: [
    {
      name: 'eerste halfjaar 2026',
      input: { date: '2026-01-01' },
      expected: { max_dagloon: 304.25, min_hourly_wage: 14.71, reason: null },
    },
    {
      name: 'laatste bekende dag',
      input: { date: '2026-06-30' },
      expected: { max_dagloon: 304.25, min_hourly_wage: 14.71, reason: null },
    },
    {
      name: 'vanaf 1 juli 2026 nog niet bekend',
      input: { date: '2026-07-01' },
      expected: {
        max_dagloon: null,
        min_hourly_wage: null,
        reason:
          'het maximumdagloon van 1 juli 2026 is nog niet ingevoerd; het minimumloon van 1 juli 2026 is nog niet ingevoerd',
      },
    },
    ...(
      [
        ['2019-01-01', 214.28],
        ['2020-06-30', 219.28],
        ['2021-07-01', 225.57],
        ['2022-06-30', 228.76],
        ['2022-07-01', 232.9],
      ] as const
    ).map(([date, max_dagloon]) => ({
      name: `maximumdagloon op ${date}`,
      input: { date },
      expected: {
        max_dagloon,
        min_hourly_wage: null,
        reason: 'het minimumloon per uur bestaat sinds 1 januari 2024',
      },
    })),
    ...(
      [
        ['2024-07-01', 282.95, 13.68],
        ['2025-01-01', 290.67, 14.06],
        ['2025-07-01', 297.82, 14.4],
      ] as const
    ).map(([date, max_dagloon, min_hourly_wage]) => ({
      name: `bedragen op ${date}`,
      input: { date },
      expected: { max_dagloon, min_hourly_wage, reason: null },
    })),
  ],
};
