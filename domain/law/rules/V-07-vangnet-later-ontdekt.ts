import { addYears, latest, type PlainDate } from '../../calendar/plain-date';
import { FIRST_SICK_DAY } from '../deciding-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { movedEnd } from './H-02-termijnenwet';
import { REACH } from './reach';
import { law } from './sources';

type Input = {
  firstSickDay: PlainDate;
  /** Day on which it could reasonably be clear that a vangnet applies. */
  reasonablyClearOn: Derivation;
  /** Null while not reported: then the last day for the report is taken. */
  reportedOn?: PlainDate | null;
};

function compute({ firstSickDay, reasonablyClearOn, reportedOn = null }: Input) {
  const reportDue = reasonablyClearOn.plusDays(
    4,
    'Uiterlijk de vierde dag nadat het redelijkerwijs duidelijk kon zijn (ZW art. 38b lid 2)',
  );
  const aYearBefore = addYears(reportedOn ?? reportDue.date, -1);
  return {
    reportDue,
    legalLatest: reportDue.movedByTermijnenwet(movedEnd(reasonablyClearOn.date, 4)),
    internalDue: reportDue.onLastBusinessDay(),
    benefitFromAtEarliest: Derivation.from(firstSickDay, 'Eerste ziektedag').movedTo(
      latest(firstSickDay, aYearBefore),
      'Ziekengeld gaat hoogstens een jaar terug vanaf de melding (ZW art. 38b lid 2)',
    ),
  };
}

function answerFor(input: { first_sick_day: PlainDate; reasonably_clear_on: PlainDate; reported_on?: PlainDate }) {
  const found = applyRule(vangnetLaterOntdekt, {
    firstSickDay: input.first_sick_day,
    reasonablyClearOn: Derivation.from(input.reasonably_clear_on, 'Vangnet redelijkerwijs duidelijk'),
    reportedOn: input.reported_on,
  });
  return { report_due: found.reportDue.date, benefit_from_at_earliest: found.benefitFromAtEarliest.date };
}

export const vangnetLaterOntdekt: Rule<typeof compute> = {
  id: 'V-07',
  name: 'Vangnet later ontdekt',
  sources: [law('ZW', '38b lid 2'), law('ZW', '38a lid 9'), law('ATW', '1')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Zo snel mogelijk, uiterlijk vier dagen nadat het duidelijk kon zijn; het ziekengeld gaat hoogstens een jaar terug.',
      compute,
    },
  ],
  forms: [
    { input: { first_sick_day: 'date', reasonably_clear_on: 'date' }, answer: answerFor },
    { input: { first_sick_day: 'date', reasonably_clear_on: 'date', reported_on: 'date' }, answer: answerFor },
  ],
  examples: [
    {
      name: 'na een jaar ontdekt',
      input: { first_sick_day: '2025-01-06', reasonably_clear_on: '2026-05-18', reported_on: '2026-05-20' },
      expected: { report_due: '2026-05-22', benefit_from_at_earliest: '2025-05-20' },
    },
    {
      name: 'binnen een jaar ontdekt',
      input: { first_sick_day: '2026-01-05', reasonably_clear_on: '2026-05-18' },
      expected: { report_due: '2026-05-22', benefit_from_at_earliest: '2026-01-05' },
    },
  ],
};
