import { addBusinessDays } from '../../calendar/business-days';
import type { PlainDate } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { FIRST_SICK_DAY } from '../deciding-date';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { law } from './sources';

/** What "onverwijld" is taken to mean, in business days: the law gives no number. */
const PROMPTLY_BUSINESS_DAYS = 5;

/** The term of the analysis, of six weeks (RP art. 2 lid 2). */
export const ANALYSIS_DAYS = 42;

function compute(at: ChainDays) {
  const legalLatest = at(ANALYSIS_DAYS, 'Binnen zes weken na de eerste ziektedag (RP art. 2 lid 2)');
  return {
    opensOn: at(21, 'Drie weken na de eerste ziektedag kan het oordeel worden gevraagd'),
    /** Last day of week 6: the practice, and the day of the alarm. */
    target: at(41, 'Laatste dag van ziekteweek 6, de streefdag'),
    legalLatest,
    internalDue: legalLatest.onLastBusinessDay(),
    /** The last day for whom no long absence was expected, but who is still ill after six weeks (RP 2 lid 3). */
    get promptly() {
      return legalLatest.movedTo(
        addBusinessDays(legalLatest.date, PROMPTLY_BUSINESS_DAYS),
        'Na zes weken nog ziek, dus onverwijld (RP art. 2 lid 3); als norm binnen vijf werkdagen',
      );
    },
  };
}

function answerFor(first_sick_day: PlainDate) {
  const term = applyRule(probleemanalyse, chainDaysFrom(first_sick_day));
  return {
    opens_on: term.opensOn.date,
    target: term.target.date,
    legal_latest: term.legalLatest.date,
    internal_due: term.internalDue.date,
  };
}

export const probleemanalyse: Rule<typeof compute> = {
  id: 'T-10',
  name: 'Probleemanalyse (oordeel van de bedrijfsarts)',
  sources: [law('RP', '2 lid 2'), law('RP', '2 lid 3'), law('RP', '4 lid 4'), law('RP', '5')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Zes weken na de eerste dag eindigt op d0+42; streefdag is d0+41 (einde week 6). Alleen verplicht bij dreigend ' +
        'langdurig verzuim naar het oordeel van de bedrijfsarts; blijkt dat pas later, of is iemand van wie het niet verwacht ' +
        'werd na zes weken nog ziek, dan onverwijld: als norm binnen vijf werkdagen, want de wet noemt geen aantal.',
      otherReadings: [
        'Onverwijld is dezelfde dag: strenger, daarom het alarm meteen.',
        'Uiterlijk de laatste dag van week 6 (d0+41): strenger, daarom streefdag en alarm.',
      ],
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date' },
      answer({ first_sick_day }: { first_sick_day: PlainDate }) {
        return answerFor(first_sick_day);
      },
    },
    {
      input: { first_sick_day: 'date', long_absence_expected: 'boolean' },
      answer(input: { first_sick_day: PlainDate; long_absence_expected: boolean }) {
        if (input.long_absence_expected) return answerFor(input.first_sick_day);
        const term = applyRule(probleemanalyse, chainDaysFrom(input.first_sick_day));
        return { opens_on: term.legalLatest.date, legal_latest: null, internal_due: term.promptly.date };
      },
    },
  ],
  examples: [
    {
      name: 'geen langdurig verzuim verwacht, na zes weken nog ziek: vijf werkdagen',
      input: { first_sick_day: '2026-01-05', long_absence_expected: false },
      expected: { opens_on: '2026-02-16', legal_latest: null, internal_due: '2026-02-23' },
    },
    {
      name: 'vijf werkdagen over Goede Vrijdag en Tweede Paasdag',
      input: { first_sick_day: '2026-02-18', long_absence_expected: false },
      expected: { opens_on: '2026-04-01', legal_latest: null, internal_due: '2026-04-10' },
    },
    {
      name: 'd0 maandag 5 januari 2026',
      input: { first_sick_day: '2026-01-05' },
      expected: {
        opens_on: '2026-01-26',
        target: '2026-02-15',
        legal_latest: '2026-02-16',
        internal_due: '2026-02-16',
      },
    },
    {
      name: 'd0 op schrikkeldag',
      input: { first_sick_day: '2024-02-29' },
      expected: {
        opens_on: '2024-03-21',
        target: '2024-04-10',
        legal_latest: '2024-04-11',
        internal_due: '2024-04-11',
      },
    },
  ],
};
