import { daysBetween } from '../../calendar/plain-date';
import { applyRule, type Rule } from '../rule';
import { readEpisodes } from './input-values';
import { REACH, REACH_104_WEEKS } from './reach';
import { chainDaysOf, chainsLinkedBy, daysOfGap, type Episode, FOUR_WEEKS, type Gap, type Link } from './samentelling';
import { law } from './sources';
import { weeksmelding42 } from './T-20-42e-weeksmelding';
import { wiaAanvraag } from './T-31-wia-aanvraag';
import { eindeWachttijd } from './T-35-einde-wachttijd';

/** Days of recovery between one episode and the next. */
function gapsBetween(episodes: readonly Episode[]): number[] {
  return episodes.slice(1).map(({ first }, i) => daysBetween(episodes[i]?.last ?? first, first) - 1);
}

/** Without leave between the two: leave is for S-03. */
function compute(gap: Gap): Link {
  const days = daysOfGap(gap);
  return { ...days, result: days.gapDays < FOUR_WEEKS ? 'aggregate' : 'new_case' };
}

export const samengesteldVerzuim: Rule<typeof compute> = {
  id: 'S-01',
  name: 'Samengesteld verzuim',
  sources: [law('ZW', '38 lid 1'), law('ZW', '29 lid 5'), law('BW 7', '629 lid 10'), law('WIA', '23 lid 3')],
  decidedBy: { inDutch: 'eerste hersteldag', of: ({ recoveredOn }) => recoveredOn },
  versions: [
    {
      from: REACH_104_WEEKS,
      until: null,
      confidence: 'certain',
      reading:
        'Tijdvakken met minder dan vier weken ertussen tellen samen, ook bij een andere oorzaak: 27 hersteldagen is dezelfde ' +
        'keten, 28 een nieuw geval. Hersteldagen tellen niet mee: open termijnen schuiven op. Voor de probleemanalyse ' +
        'geldt hetzelfde (na te gaan bij een jurist).',
      otherReadings: ['Alleen bij dezelfde oorzaak: die eis geldt alleen bij verlof (S-03).'],
      compute,
    },
  ],
  forms: [
    {
      input: { episodes: 'json' },
      answer(input: { episodes: unknown }) {
        const episodes = readEpisodes('episodes', input.episodes);
        const chains = chainsLinkedBy((gap) => applyRule(samengesteldVerzuim, gap), { episodes });
        const last = chains.at(-1) as (typeof chains)[number];
        const firstSickDay = (last.episodes[0] as (typeof episodes)[number]).first;
        const at = chainDaysOf(last);
        // Before 2014 only samentelling and 104 weeks have a version.
        const shortTerms = firstSickDay >= REACH;
        const end = applyRule(eindeWachttijd, at);
        return {
          gaps_days: gapsBetween(episodes),
          number_of_chains: chains.length,
          chain_actual_first_sick_day: firstSickDay,
          cumulative_days_before: last.cumulativeDaysBefore,
          virtual_first_day: last.virtualFirstDay,
          uwv42_legal: shortTerms ? applyRule(weeksmelding42, at).legalLatest.date : null,
          wia_application_latest: shortTerms
            ? applyRule(wiaAanvraag, { at, application: null, validReason: null }).latest.date
            : null,
          waiting_last_day: end.waitingLastDay.date,
          wia_first_day: end.wiaFirstDay.date,
        };
      },
    },
  ],
  examples: [
    {
      name: 'gepubliceerd voorbeeld 2022',
      input: {
        episodes: [
          { first: '2022-01-03', last: '2022-07-03' },
          { first: '2022-07-25', last: null },
        ],
      },
      expected: {
        gaps_days: [21],
        number_of_chains: 1,
        chain_actual_first_sick_day: '2022-01-03',
        cumulative_days_before: 182,
        virtual_first_day: '2022-01-24',
        uwv42_legal: '2022-11-14',
        wia_application_latest: '2023-11-05',
        waiting_last_day: '2024-01-21',
        wia_first_day: '2024-01-22',
      },
    },
    {
      name: '28 hersteldagen: nieuw geval',
      input: {
        episodes: [
          { first: '2026-01-05', last: '2026-02-01' },
          { first: '2026-03-02', last: null },
        ],
      },
      expected: {
        gaps_days: [28],
        number_of_chains: 2,
        chain_actual_first_sick_day: '2026-03-02',
        cumulative_days_before: 0,
        virtual_first_day: '2026-03-02',
        uwv42_legal: '2026-12-21',
        wia_application_latest: '2027-12-12',
        waiting_last_day: '2028-02-27',
        wia_first_day: '2028-02-28',
      },
    },
  ],
};
