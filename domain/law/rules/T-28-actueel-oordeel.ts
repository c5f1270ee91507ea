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
    'Voor het re-integratieverslag, dertien weken ervoor, week 91 (RP art. 6 lid 1 onder i tot en met k)',
  );
  return {
    opensOn: legalLatest.plusDays(-69, 'Begin van ziekteweek 82'),
    consultFrom: legalLatest.plusDays(-56, 'Spreekuur voor het actueel oordeel vanaf acht weken ervoor'),
    consultUntil: legalLatest.plusDays(-28, 'Spreekuur voor het actueel oordeel tot vier weken ervoor'),
    legalLatest,
    internalDue: legalLatest.onLastBusinessDay(),
  };
}

export const actueelOordeel: Rule<typeof compute> = {
  id: 'T-28',
  name: 'Actueel oordeel van de bedrijfsarts',
  sources: [law('RP', '6 lid 1 onder i-k'), law('WIA', '25 lid 3')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'likely',
      reading:
        'Onderdeel van het re-integratieverslag, dus klaar op d0+636 of dertien weken voor het einde zoals het wordt; de inhoud is wettelijk, het venster (week 82 tot 87, ' +
        'spreekuur vier tot acht weken ervoor) is praktijk. Een te oud oordeel moet worden ververst.',
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date' },
      answer({ first_sick_day }: { first_sick_day: PlainDate }) {
        const oordeel = applyRule(actueelOordeel, chainDaysFrom(first_sick_day));
        return {
          opens_on: oordeel.opensOn.date,
          consult_from: oordeel.consultFrom.date,
          consult_until: oordeel.consultUntil.date,
          legal_latest: oordeel.legalLatest.date,
          internal_due: oordeel.internalDue.date,
        };
      },
    },
  ],
  examples: [
    {
      name: 'd0 5 januari 2026',
      input: { first_sick_day: '2026-01-05' },
      expected: {
        opens_on: '2027-07-26',
        consult_from: '2027-08-08',
        consult_until: '2027-09-05',
        legal_latest: '2027-10-03',
        internal_due: '2027-10-01',
      },
    },
    {
      name: 'd0 op schrikkeldag',
      input: { first_sick_day: '2024-02-29' },
      expected: {
        opens_on: '2025-09-18',
        consult_from: '2025-10-01',
        consult_until: '2025-10-29',
        legal_latest: '2025-11-26',
        internal_due: '2025-11-26',
      },
    },
  ],
};
