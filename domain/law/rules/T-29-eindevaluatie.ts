import type { PlainDate } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { FIRST_SICK_DAY } from '../deciding-date';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { law } from './sources';
import { beforeWaitingEnd } from './T-35-einde-wachttijd';

function compute(at: ChainDays) {
  const legalLatest = beforeWaitingEnd(
    at,
    91,
    'De meest recente evaluatie hoort bij het re-integratieverslag, dertien weken ervoor (RP art. 6 lid 1 onder h)',
  );
  return {
    opensOn: legalLatest.plusDays(-34, 'Begin van ziekteweek 87'),
    legalLatest,
    internalDue: legalLatest.onLastBusinessDay(),
  };
}

export const eindevaluatie: Rule<typeof compute> = {
  id: 'T-29',
  name: 'Eindevaluatie',
  sources: [law('RP', '6 lid 1 onder h'), law('WIA', '25 lid 3')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'likely',
      reading:
        'Voor het re-integratieverslag klaar, dus uiterlijk d0+636, of dertien weken voor het einde zoals het wordt; in de praktijk in week 87 tot en met 91.',
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date' },
      answer({ first_sick_day }: { first_sick_day: PlainDate }) {
        const term = applyRule(eindevaluatie, chainDaysFrom(first_sick_day));
        return {
          opens_on: term.opensOn.date,
          legal_latest: term.legalLatest.date,
          internal_due: term.internalDue.date,
        };
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
  ],
};
