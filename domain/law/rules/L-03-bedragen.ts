import { type PlainDate, plainDate } from '../../calendar/plain-date';
import { type Rule, versionOn } from '../rule';
import { REACH_104_WEEKS } from './reach';
import { law } from './sources';

/** The answer for a period whose amount is not in the table: never an older amount. */
const UNKNOWN = 'bedrag onbekend' as const;
type Amount = number | typeof UNKNOWN;

/** Amounts in euro, each valid from and up to and including the days given. */
type Amounts = ReadonlyArray<{ from: string; until: string; amount: number }>;

/** Highest daily wage of the employee insurances (Wfsv art. 17). */
const MAX_DAGLOON: Amounts = [
  { from: '2022-01-01', until: '2022-06-30', amount: 228.76 },
  { from: '2023-01-01', until: '2023-06-30', amount: 256.54 },
  { from: '2023-07-01', until: '2023-12-31', amount: 264.57 },
  { from: '2024-01-01', until: '2024-06-30', amount: 274.44 },
  { from: '2026-01-01', until: '2026-06-30', amount: 304.25 },
];

/** Minimum wage per hour at 21 years and older; hourly only since 2024-01-01 (WML art. 8). */
const MIN_HOURLY_WAGE: Amounts = [
  { from: '2024-01-01', until: '2024-06-30', amount: 13.27 },
  { from: '2024-07-01', until: '2024-12-31', amount: 13.68 },
  { from: '2025-01-01', until: '2025-06-30', amount: 14.06 },
  { from: '2025-07-01', until: '2025-12-31', amount: 14.4 },
  { from: '2026-01-01', until: '2026-06-30', amount: 14.71 },
];

function amountOn(table: Amounts, date: PlainDate): Amount {
  return table.find(({ from, until }) => plainDate(from) <= date && date <= plainDate(until))?.amount ?? UNKNOWN;
}

/** The amounts on one day, in euro. */
function compute(date: PlainDate): { maxDagloon: Amount; minHourlyWage: Amount } {
  return { maxDagloon: amountOn(MAX_DAGLOON, date), minHourlyWage: amountOn(MIN_HOURLY_WAGE, date) };
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
        'Beide bedragen wijzigen op 1 januari en 1 juli. Staat een periode niet in de tabel, dan is het antwoord "bedrag ' +
        'onbekend", nooit een ouder bedrag.',
      compute,
    },
  ],
  forms: [
    {
      input: { date: 'date' },
      answer({ date }: { date: PlainDate }) {
        const amounts = versionOn(bedragen, date).compute(date);
        return { max_dagloon: amounts.maxDagloon, min_hourly_wage: amounts.minHourlyWage };
      },
    },
  ],
  examples: [
    {
      name: 'eerste halfjaar 2026',
      input: { date: '2026-01-01' },
      expected: { max_dagloon: 304.25, min_hourly_wage: 14.71 },
    },
    {
      name: 'laatste bekende dag',
      input: { date: '2026-06-30' },
      expected: { max_dagloon: 304.25, min_hourly_wage: 14.71 },
    },
    {
      name: 'vanaf 1 juli 2026 nog niet bekend',
      input: { date: '2026-07-01' },
      expected: { max_dagloon: 'bedrag onbekend', min_hourly_wage: 'bedrag onbekend' },
    },
  ],
};
