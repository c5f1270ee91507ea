import { addDays, isoWeekday, type PlainDate } from '../../calendar/plain-date';
import { chainsOf } from '../chains';
import { applyRule, type Rule } from '../rule';
import { InputError } from './input-error';
import { readEpisodes, readWorkdays } from './input-values';
import { REACH } from './reach';
import type { Chain, Episode } from './samentelling';
import { law } from './sources';

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/** At most two days, and only when agreed (BW art. 7:629 lid 9). */
const MAX_WAITING_DAYS = 2;

type Input = {
  chain: Pick<Chain, 'episodes'>;
  agreedWaitingDays: number;
  /** ISO weekdays on which the employee works. */
  workdays?: readonly number[];
};

/** The workdays at the start of the chain over which no wage is due. */
function compute({ chain, agreedWaitingDays, workdays = MONDAY_TO_FRIDAY }: Input): { unpaidDays: PlainDate[] } {
  const count = Math.min(agreedWaitingDays, MAX_WAITING_DAYS);
  const unpaidDays: PlainDate[] = [];
  for (const { first, last } of chain.episodes)
    for (let day = first; unpaidDays.length < count && (last === null || day <= last); day = addDays(day, 1))
      if (workdays.includes(isoWeekday(day))) unpaidDays.push(day);
  return { unpaidDays };
}

function readCount(count: number): number {
  if (!Number.isInteger(count) || count < 0 || count > MAX_WAITING_DAYS)
    throw new InputError('agreed_waiting_days', 'geef 0, 1 of 2; meer wachtdagen staat de wet niet toe.');
  return count;
}

export const wachtdagen: Rule<typeof compute> = {
  id: 'L-04',
  name: 'Wachtdagen',
  sources: [law('BW 7', '629 lid 9'), law('BW 7', '629 lid 10')],
  decidedBy: { inDutch: 'eerste ziektedag van de keten', of: ({ chain }) => (chain.episodes[0] as Episode).first },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Hoogstens de eerste twee dagen waarop gewerkt zou zijn, alleen als dat is afgesproken, en eenmaal per keten.',
      compute,
    },
  ],
  forms: [
    {
      input: { episodes: 'json', agreed_waiting_days: 'number' },
      answer(input: { episodes: unknown; agreed_waiting_days: number }) {
        const agreedWaitingDays = readCount(input.agreed_waiting_days);
        const episodes = readEpisodes('episodes', input.episodes);
        return {
          unpaid_days: chainsOf({ episodes }).flatMap(
            (chain) => applyRule(wachtdagen, { chain, agreedWaitingDays }).unpaidDays,
          ),
        };
      },
    },
    {
      input: { first_sick_day: 'date', workdays_iso: 'number[]', agreed_waiting_days: 'number' },
      answer(input: { first_sick_day: PlainDate; workdays_iso: number[]; agreed_waiting_days: number }) {
        const workdays = readWorkdays('workdays_iso', input.workdays_iso);
        const { unpaidDays } = applyRule(wachtdagen, {
          chain: { episodes: [{ first: input.first_sick_day, last: null }] },
          agreedWaitingDays: readCount(input.agreed_waiting_days),
          workdays,
        });
        return { unpaid_days: unpaidDays };
      },
    },
  ],
  examples: [
    {
      name: 'niet opnieuw in de keten',
      input: {
        episodes: [
          ['2026-03-12', '2026-03-20'],
          ['2026-04-06', null],
        ],
        agreed_waiting_days: 2,
      },
      expected: { unpaid_days: ['2026-03-12', '2026-03-13'] },
    },
    {
      name: 'over het weekend',
      input: { first_sick_day: '2026-03-13', workdays_iso: [1, 2, 3, 4, 5], agreed_waiting_days: 2 },
      expected: { unpaid_days: ['2026-03-13', '2026-03-16'] },
    },
  ],
};
