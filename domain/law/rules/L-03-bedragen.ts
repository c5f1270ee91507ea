import { dayMonthYear, type PlainDate, plainDate, yearOf } from '../../calendar/plain-date';
import { type Confidence, type Rule, versionOn } from '../rule';
import { REACH_104_WEEKS } from './reach';
import { law } from './sources';

/** An amount in euro, or null with the reason: for a period that is not in the table never an older amount. */
export type Amount =
  | { amount: number; confidence: Confidence; reason: null }
  | { amount: null; confidence: null; reason: string };

/** Amounts in euro, each valid from and up to and including the days given; read at a published page unless it says so. */
type Amounts = {
  name: string;
  /** Since when there is such an amount at all. */
  since: PlainDate;
  rows: ReadonlyArray<{ from: string; until: string; amount: number; confidence?: Confidence }>;
};

/** Highest daily wage of the employee insurances (Wfsv art. 17). */
const MAX_DAGLOON: Amounts = {
  name: 'het maximumdagloon',
  since: REACH_104_WEEKS,
  rows: [
    { from: '2019-01-01', until: '2019-06-30', amount: 214.28 },
    { from: '2020-01-01', until: '2020-06-30', amount: 219.28 },
    { from: '2021-07-01', until: '2021-12-31', amount: 225.57 },
    { from: '2022-01-01', until: '2022-06-30', amount: 228.76 },
    { from: '2022-07-01', until: '2022-12-31', amount: 232.9, confidence: 'check' },
    { from: '2023-01-01', until: '2023-06-30', amount: 256.54 },
    { from: '2023-07-01', until: '2023-12-31', amount: 264.57 },
    { from: '2024-01-01', until: '2024-06-30', amount: 274.44 },
    { from: '2024-07-01', until: '2024-12-31', amount: 282.95, confidence: 'check' },
    { from: '2025-01-01', until: '2025-06-30', amount: 290.67, confidence: 'check' },
    { from: '2025-07-01', until: '2025-12-31', amount: 297.82, confidence: 'check' },
    { from: '2026-01-01', until: '2026-06-30', amount: 304.25 },
  ],
};

/** Minimum wage per hour at 21 years and older; hourly only since 2024-01-01 (WML art. 8). */
const MIN_HOURLY_WAGE: Amounts = {
  name: 'het minimumloon',
  since: plainDate('2024-01-01'),
  rows: [
    { from: '2024-01-01', until: '2024-06-30', amount: 13.27 },
    { from: '2024-07-01', until: '2024-12-31', amount: 13.68 },
    { from: '2025-01-01', until: '2025-06-30', amount: 14.06 },
    { from: '2025-07-01', until: '2025-12-31', amount: 14.4 },
    { from: '2026-01-01', until: '2026-06-30', amount: 14.71 },
  ],
};

function amountOn({ name, since, rows }: Amounts, date: PlainDate): Amount {
  if (date < since)
    return { amount: null, confidence: null, reason: `${name} per uur bestaat sinds ${dayMonthYear(since)}` };
  const row = rows.find(({ from, until }) => plainDate(from) <= date && date <= plainDate(until));
  return row
    ? { amount: row.amount, confidence: row.confidence ?? 'certain', reason: null }
    : { amount: null, confidence: null, reason: `${name} van ${dayMonthYear(halfYearOf(date))} is nog niet ingevoerd` };
}

/** Both amounts change on 1 January and 1 July. */
function halfYearOf(date: PlainDate): PlainDate {
  return plainDate(`${yearOf(date)}-${date.slice(5) < '07-01' ? '01' : '07'}-01`);
}

/** The amounts on one day. */
function compute(date: PlainDate): { maxDagloon: Amount; minHourlyWage: Amount } {
  return { maxDagloon: amountOn(MAX_DAGLOON, date), minHourlyWage: amountOn(MIN_HOURLY_WAGE, date) };
}

/** Why amounts that are needed on this day are not known, each in Dutch; empty when all are. To be said once, at start. */
export function missingAmounts(on: PlainDate): string[] {
  const { maxDagloon, minHourlyWage } = versionOn(bedragen, on).compute(on);
  return [maxDagloon.reason, minHourlyWage.reason].filter((reason) => reason !== null);
}

export const bedragen: Rule<typeof compute> = {
  id: 'L-03',
  name: 'Maximumdagloon en minimumuurloon',
  sources: [law('WML', '8'), law('BW 7', '629 lid 1')],
  versionDate: 'dag waarover loon wordt betaald',
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
        const amounts = versionOn(bedragen, date).compute(date);
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
