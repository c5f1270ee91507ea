import { daysBetween, type PlainDate, plainDate } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { FIRST_SICK_DAY } from '../deciding-date';
import { applyRule, type Confidence, type Rule } from '../rule';
import { REACH } from './reach';
import { law, norm } from './sources';
import { weeksmelding42 } from './T-20-42e-weeksmelding';

/** Highest fine for a late or wrong report, in euro (ZW art. 38 lid 3), by the day of the report. */
const MAX_FINE_EUR: ReadonlyArray<{ from: PlainDate; eur: number; confidence: Confidence }> = [
  { from: REACH, eur: 455, confidence: 'certain' },
  // One secondary source: said, not counted with.
  { from: plainDate('2026-07-01'), eur: 515, confidence: 'check' },
];

/** The fine that UWV gives in practice, by days late, until there is a new Boetebesluit. */
const EXPECTED_FINE_EUR = [
  { fromDaysLate: 28, eur: 455 },
  { fromDaysLate: 7, eur: 230 },
  { fromDaysLate: 1, eur: 70 },
] as const;
const WRONG_FIRST_DAY_EUR = 455;

type Input = {
  at: ChainDays;
  filedOn: PlainDate;
  /** The report gave the first sick day as it was; default true. */
  firstDayCorrect?: boolean;
};

function maxFineOn(day: PlainDate, confidences: readonly Confidence[]): number | null {
  return MAX_FINE_EUR.findLast(({ from, confidence }) => from <= day && confidences.includes(confidence))?.eur ?? null;
}

function expectedFine(daysLate: number, firstDayCorrect: boolean): number {
  if (!firstDayCorrect) return WRONG_FIRST_DAY_EUR;
  return EXPECTED_FINE_EUR.find(({ fromDaysLate }) => daysLate >= fromDaysLate)?.eur ?? 0;
}

function compute({ at, filedOn, firstDayCorrect = true }: Input) {
  const { legalLatest } = applyRule(weeksmelding42, at);
  const grace = at(565, 'De wachttijd heeft nog geen 81 weken geduurd (WIA art. 64 lid 6)');
  const daysLate = Math.max(0, daysBetween(legalLatest.date, filedOn));
  const finePossible = daysLate > 0 || !firstDayCorrect;
  return {
    daysLate,
    finePossible,
    /** 0 for a report in time with the right day. */
    maxFineEur: finePossible ? (maxFineOn(filedOn, ['certain']) as number) : 0,
    expectedFineEur: expectedFine(daysLate, firstDayCorrect),
    /** A higher maximum of which nobody is sure yet; null without one. */
    unconfirmedMaxFineEur: maxFineOn(filedOn, ['check']),
    extendsWagePeriod: false,
    /** Last filing day that keeps the protection against a late letter of UWV. */
    graceLastFilingDay: grace,
    losesGrace: filedOn > grace.date,
  };
}

function answerFor(input: { first_sick_day: PlainDate; filed_on: PlainDate; first_day_correct?: boolean }) {
  const late = applyRule(late42eWeeksmelding, {
    at: chainDaysFrom(input.first_sick_day),
    filedOn: input.filed_on,
    firstDayCorrect: input.first_day_correct,
  });
  return {
    days_late: late.daysLate,
    fine_possible: late.finePossible,
    max_fine_eur: late.maxFineEur,
    ...(input.first_day_correct === undefined ? {} : { expected_fine_eur: late.expectedFineEur }),
    extends_wage_period: late.extendsWagePeriod,
    loses_art64_6_grace: late.losesGrace,
  };
}

export const late42eWeeksmelding: Rule<typeof compute> = {
  id: 'T-21',
  name: 'Gevolg van een late of ontbrekende 42e-weeksmelding',
  sources: [
    law('ZW', '38 lid 3'),
    law('BW 7', '629 lid 11'),
    law('WIA', '64 lid 6'),
    norm('Boetebesluit socialezekerheidswetten'),
  ],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'likely',
      reading:
        'Op tijd geen boete; te laat alleen een boete van ten hoogste € 455, in de praktijk € 70 (een tot zes dagen), € 230 ' +
        '(zeven tot 27 dagen) of € 455 (28 dagen of meer, of een verkeerde eerste dag). De loondoorbetaling wordt niet ' +
        'verlengd. Wie na week 81 (d0+565) meldt, verliest de bescherming tegen een late brief van UWV.',
      otherReadings: [
        'Ten hoogste € 515 vanaf 1 juli 2026: één bron uit de tweede hand, nog na te gaan.',
        'Te laat melden verlengt de loondoorbetaling: niet meer sinds 2008.',
      ],
      compute,
    },
  ],
  forms: [
    { input: { first_sick_day: 'date', filed_on: 'date' }, answer: answerFor },
    { input: { first_sick_day: 'date', filed_on: 'date', first_day_correct: 'boolean' }, answer: answerFor },
  ],
  examples: [
    {
      name: 'een dag te laat',
      input: { first_sick_day: '2026-01-05', filed_on: '2026-10-27' },
      expected: {
        days_late: 1,
        fine_possible: true,
        max_fine_eur: 455,
        extends_wage_period: false,
        loses_art64_6_grace: false,
      },
    },
    {
      name: 'op de laatste dag van week 81',
      input: { first_sick_day: '2025-01-06', filed_on: '2026-07-25' },
      expected: {
        days_late: 271,
        fine_possible: true,
        max_fine_eur: 455,
        extends_wage_period: false,
        loses_art64_6_grace: false,
      },
    },
    {
      name: 'een dag na week 81',
      input: { first_sick_day: '2025-01-06', filed_on: '2026-07-26' },
      expected: {
        days_late: 272,
        fine_possible: true,
        max_fine_eur: 455,
        extends_wage_period: false,
        loses_art64_6_grace: true,
      },
    },
    ...(
      [
        ['op de laatste dag: geen boete', '2026-10-26', true, 0, 0, 0],
        ['een dag te laat: laagste trede', '2026-10-27', true, 1, 455, 70],
        ['zes dagen te laat: nog de laagste trede', '2026-11-01', true, 6, 455, 70],
        ['zeven dagen te laat: tweede trede', '2026-11-02', true, 7, 455, 230],
        ['27 dagen te laat: nog de tweede trede', '2026-11-22', true, 27, 455, 230],
        ['28 dagen te laat: hoogste trede', '2026-11-23', true, 28, 455, 455],
        ['op tijd met een verkeerde eerste dag', '2026-10-26', false, 0, 455, 455],
      ] as const
    ).map(([name, filed_on, first_day_correct, days_late, max_fine_eur, expected_fine_eur]) => ({
      name,
      input: { first_sick_day: '2026-01-05', filed_on, first_day_correct },
      expected: {
        days_late,
        fine_possible: max_fine_eur > 0,
        max_fine_eur,
        expected_fine_eur,
        extends_wage_period: false,
        loses_art64_6_grace: false,
      },
    })),
  ],
};
