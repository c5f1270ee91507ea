import type { PlainDate } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { chainsOf } from '../chains';
import { FIRST_SICK_DAY } from '../deciding-date';
import { applyRule, type Rule } from '../rule';
import { InputError } from './input-error';
import { readEpisodes } from './input-values';
import { REACH } from './reach';
import { chainDaysOf } from './samentelling';
import { law } from './sources';
import { beforeWaitingEnd } from './T-35-einde-wachttijd';

function compute(at: ChainDays) {
  const legalLatest = beforeWaitingEnd(at, 91, 'Dertien weken voor dat einde, week 91 (WIA art. 25 lid 3)');
  return {
    opensOn: legalLatest.plusDays(-34, 'Begin van ziekteweek 87'),
    legalLatest,
    internalDue: legalLatest.onLastBusinessDay(),
  };
}

function answerFor(_firstSickDay: PlainDate, at: ChainDays) {
  const term = applyRule(reIntegratieverslag, at);
  return {
    opens_on: term.opensOn.date,
    legal_latest: term.legalLatest.date,
    internal_due: term.internalDue.date,
  };
}

export const reIntegratieverslag: Rule<typeof compute> = {
  id: 'T-30',
  name: 'Re-integratieverslag',
  sources: [law('WIA', '25 lid 3'), law('WIA', '25 lid 8'), law('RP', '6 lid 1')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'De werkgever maakt het verslag met de werknemer en geeft een afschrift, uiterlijk op de laatste dag van week 91 ' +
        '(d0+636); de werknemer stuurt het met de WIA-aanvraag. De termijn telt terug: geen Algemene termijnenwet, en zij ' +
        'volgt het einde zoals het werkelijk wordt, ook na een onderbreking die begint als d0+636 al voorbij is (aannemelijk).',
      otherReadings: [
        'Een dag die al was bereikt blijft staan (S-02): dan schuift het verslag niet mee met het einde.',
      ],
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date' },
      answer({ first_sick_day }: { first_sick_day: PlainDate }) {
        return answerFor(first_sick_day, chainDaysFrom(first_sick_day));
      },
    },
    {
      input: { episodes: 'json' },
      answer(input: { episodes: unknown }) {
        const chain = chainsOf({ episodes: readEpisodes('episodes', input.episodes) }).at(-1);
        if (!chain?.episodes[0]) throw new InputError('episodes', 'is leeg; geef minstens één tijdvak.');
        return answerFor(chain.episodes[0].first, chainDaysOf(chain));
      },
    },
  ],
  examples: [
    {
      name: 'd0 5 januari 2026',
      input: { first_sick_day: '2026-01-05' },
      expected: { opens_on: '2027-08-30', legal_latest: '2027-10-03', internal_due: '2027-10-01' },
    },
    {
      name: 'd0 11 februari 2026',
      input: { first_sick_day: '2026-02-11' },
      expected: { opens_on: '2027-10-06', legal_latest: '2027-11-09', internal_due: '2027-11-09' },
    },
    {
      name: 'onderbreking van tien dagen na d0+636: het einde wordt 12 januari 2028, het verslag dertien weken ervoor',
      input: { episodes: [{ first: '2026-01-05', last: '2027-10-17' }, { first: '2027-10-28' }] },
      expected: { opens_on: '2027-09-09', legal_latest: '2027-10-13', internal_due: '2027-10-13' },
    },
    {
      name: 'onderbreking van tien dagen voor d0+636',
      input: { episodes: [{ first: '2026-01-05', last: '2026-10-18' }, { first: '2026-10-29' }] },
      expected: { opens_on: '2027-09-09', legal_latest: '2027-10-13', internal_due: '2027-10-13' },
    },
  ],
};
