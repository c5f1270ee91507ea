import { firstBusinessDayOnOrAfter, isBusinessDay } from '../../calendar/business-days';
import { type PlainDate, weekdayOf } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { FIRST_SICK_DAY } from '../deciding-date';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { law } from './sources';

function compute(at: ChainDays) {
  const legalLatest = at(294, 'De eerste dag nadat de ziekte 42 weken heeft geduurd (ZW art. 38 lid 1)');
  return {
    opensOn: at(287, 'Begin van ziekteweek 42; eerder neemt UWV de melding niet aan'),
    legalLatest,
    internalDue: legalLatest.onLastBusinessDay(),
    /** What the site of UWV says: the first working day after week 42. Never relied on. */
    uwvSiteReading: firstBusinessDayOnOrAfter(legalLatest.date),
  };
}

export const weeksmelding42: Rule<typeof compute> = {
  id: 'T-20',
  name: '42e-weeksmelding aan UWV',
  sources: [law('ZW', '38 lid 1'), law('ATW', '4 onder a')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        '42 weken zijn 294 dagen (d0 tot en met d0+293); de melding moet uiterlijk op d0+294. De Algemene termijnenwet ' +
        'schuift niets op, want de termijn is langer dan twaalf weken.',
      otherReadings: ['UWV: uiterlijk de eerste werkdag na de 42e ziekteweek. Soepeler dan de wet; niet op gerekend.'],
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date' },
      answer({ first_sick_day }: { first_sick_day: PlainDate }) {
        const melding = applyRule(weeksmelding42, chainDaysFrom(first_sick_day));
        const legal = melding.legalLatest.date;
        return {
          legal_latest: legal,
          legal_weekday: weekdayOf(legal),
          is_non_business_day: !isBusinessDay(legal),
          internal_due: melding.internalDue.date,
          uwv_site_reading: melding.uwvSiteReading,
          atw_applies: false,
        };
      },
    },
  ],
  examples: [
    {
      name: 'op zaterdag',
      input: { first_sick_day: '2025-03-01' },
      expected: {
        legal_latest: '2025-12-20',
        legal_weekday: 'za',
        is_non_business_day: true,
        internal_due: '2025-12-19',
        uwv_site_reading: '2025-12-22',
        atw_applies: false,
      },
    },
    {
      name: 'op Eerste Kerstdag',
      input: { first_sick_day: '2025-03-06' },
      expected: {
        legal_latest: '2025-12-25',
        legal_weekday: 'do',
        is_non_business_day: true,
        internal_due: '2025-12-24',
        uwv_site_reading: '2025-12-29',
        atw_applies: false,
      },
    },
    {
      name: 'op Koningsdag',
      input: { first_sick_day: '2025-07-07' },
      expected: {
        legal_latest: '2026-04-27',
        legal_weekday: 'ma',
        is_non_business_day: true,
        internal_due: '2026-04-24',
        uwv_site_reading: '2026-04-28',
        atw_applies: false,
      },
    },
    {
      name: 'op een gewone maandag',
      input: { first_sick_day: '2026-01-05' },
      expected: {
        legal_latest: '2026-10-26',
        legal_weekday: 'ma',
        is_non_business_day: false,
        internal_due: '2026-10-26',
        uwv_site_reading: '2026-10-26',
        atw_applies: false,
      },
    },
  ],
};
