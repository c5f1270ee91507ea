import { plainDate } from '../../../domain/calendar/plain-date';
import { makePlan, type Plan } from '../../../domain/case/plan';
import { contextOf, herstelmelding, recorded, ziekmelding } from './lives';

function planOf(asOf: string, ...facts: Parameters<typeof recorded>): Plan {
  return makePlan({ context: contextOf(), facts: recorded(...facts), asOf: plainDate(asOf) });
}

function dateOf(plan: Plan, id: string, field: 'alarmOn' | 'opensOn' | 'legalLatest') {
  return plan.obligations.find((obligation) => obligation.id === id)?.[field];
}

const FIRST_DAYS = ['2026-01-05', '2026-02-11', '2026-06-19', '2024-02-29'];

/** The worked schedules of law.md section 2, copied by hand; weeks 8, 26 and 42 are answered by `reken`. */
const SCHEDULE: Array<[string, 'alarmOn' | 'opensOn' | 'legalLatest', string[]]> = [
  ['probleemanalyse', 'alarmOn', ['2026-02-15', '2026-03-24', '2026-07-30', '2024-04-10']],
  ['probleemanalyse', 'legalLatest', ['2026-02-16', '2026-03-25', '2026-07-31', '2024-04-11']],
  ['42e-weeksmelding', 'opensOn', ['2026-10-19', '2026-11-25', '2027-04-02', '2024-12-12']],
  ['42e-weeksmelding', 'legalLatest', ['2026-10-26', '2026-12-02', '2027-04-09', '2024-12-19']],
  ['eerstejaarsevaluatie', 'opensOn', ['2026-11-16', '2026-12-23', '2027-04-30', '2025-01-09']],
  ['eerstejaarsevaluatie', 'legalLatest', ['2027-01-03', '2027-02-09', '2027-06-17', '2025-02-26']],
  ['jaar-2-loon', 'legalLatest', ['2027-01-04', '2027-02-10', '2027-06-18', '2025-02-27']],
  ['uwv-wia-brief', 'legalLatest', ['2027-09-19', '2027-10-26', '2028-03-02', '2025-11-12']],
  ['re-integratieverslag', 'legalLatest', ['2027-10-03', '2027-11-09', '2028-03-16', '2025-11-26']],
  ['wia-aanvraag', 'legalLatest', ['2027-10-17', '2027-11-23', '2028-03-30', '2025-12-10']],
  ['loonsanctiebesluit', 'legalLatest', ['2027-11-21', '2027-12-28', '2028-05-04', '2026-01-14']],
  ['einde-wachttijd', 'legalLatest', ['2028-01-02', '2028-02-08', '2028-06-15', '2026-02-25']],
  ['einde-loondoorbetaling', 'legalLatest', ['2028-01-02', '2028-02-08', '2028-06-15', '2026-02-25']],
];

describe('law.md section 2', () => {
  test.each(SCHEDULE)('%s %s', (id, field, days) => {
    const plans = FIRST_DAYS.map((day) => planOf(day, ziekmelding(day)));
    expect(plans.map((plan) => dateOf(plan, id, field))).toEqual(days);
  });
});

/** The table of law.md S-01: episodes (first, recovered), chains, virtual first day, 42e-weeksmelding, last waiting day. */
const CHAINS: Array<[string, Array<[string, string?]>, number, string, string, string]> = [
  ['published', [['2022-01-03', '2022-07-04'], ['2022-07-25']], 1, '2022-01-24', '2022-11-14', '2024-01-21'],
  ['27 days', [['2026-01-05', '2026-02-02'], ['2026-03-01']], 1, '2026-02-01', '2026-11-22', '2028-01-29'],
  ['28 days', [['2026-01-05', '2026-02-02'], ['2026-03-02']], 2, '2026-03-02', '2026-12-21', '2028-02-27'],
  [
    '9 and 23 days',
    [['2026-01-05', '2026-01-17'], ['2026-01-26', '2026-02-14'], ['2026-03-09']],
    1,
    '2026-02-06',
    '2026-11-27',
    '2028-02-03',
  ],
  [
    '28 and 16 days',
    [['2026-01-05', '2026-01-17'], ['2026-02-14', '2026-02-21'], ['2026-03-09']],
    2,
    '2026-03-02',
    '2026-12-21',
    '2028-02-27',
  ],
];

describe('law.md section 3', () => {
  test.each(CHAINS)('%s', (_name, episodes, count, virtualFirst, melding, last) => {
    const facts = episodes.flatMap(([first, recovered]) => [
      ziekmelding(first),
      ...(recovered ? [herstelmelding(recovered)] : []),
    ]);
    const plan = planOf(episodes.at(-1)?.[0] as string, ...facts);
    expect(plan.eerdereGevallen.length + 1).toBe(count);
    expect(plan.virtualFirstSickDay).toBe(virtualFirst);
    expect(dateOf(plan, '42e-weeksmelding', 'legalLatest')).toBe(melding);
    expect(dateOf(plan, 'einde-wachttijd', 'legalLatest')).toBe(last);
  });
});
