import { isBusinessDay } from '../../calendar/business-days';
import { addDays, daysBetween, type PlainDate, weekdayOf } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { FIRST_SICK_DAY } from '../deciding-date';
import type { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { movedEnd } from './H-02-termijnenwet';
import { oneOf } from './input-error';
import { REACH } from './reach';
import { law } from './sources';
import { wazoVerlof } from './V-20-wazo-verlof';

/** A term longer than twelve weeks is not moved by the Algemene termijnenwet (ATW 4). */
const LONGEST_MOVED_DAYS = 84;

/** Days after the first sick day on which the report must be in at the latest, per category (ZW art. 38a and 38b). */
const TERMS = {
  organ_donation: { offset: 42, ground: 'De eerste dag na zes weken (ZW art. 38a lid 3)', endsWithEmployment: true },
  pregnancy_before_leave: {
    offset: 42,
    ground: 'De eerste dag na zes weken (ZW art. 38a lid 3)',
    endsWithEmployment: true,
  },
  no_risk: { offset: 42, ground: 'De eerste dag na zes weken (ZW art. 38a lid 3)', endsWithEmployment: true },
  pregnancy_flex_period: { offset: 3, ground: 'De vierde dag (ZW art. 38a lid 2 onder b)', endsWithEmployment: false },
  after_birth_leave: { offset: 3, ground: 'De vierde dag (ZW art. 38a lid 2 onder a)', endsWithEmployment: false },
  fictitious_employment: { offset: 3, ground: 'De vierde dag (ZW art. 38a lid 2 onder a)', endsWithEmployment: false },
  compensatieregeling: {
    offset: 94,
    ground: 'De vierde dag na dertien weken (ZW art. 38b lid 3)',
    endsWithEmployment: false,
  },
} as const;

export type VangnetCategory = keyof typeof TERMS;
export const VANGNET_CATEGORIES = Object.keys(TERMS) as VangnetCategory[];

type Input = {
  category: VangnetCategory;
  at: ChainDays;
  /** Last day of the employment when it is known. */
  employmentLastDay?: PlainDate | null;
  /** First day on which leave could start (V-20), for illness of any cause in the flex period. */
  flexStart?: Derivation | null;
};

function compute({ category, at, employmentLastDay = null, flexStart = null }: Input) {
  const { offset, ground, endsWithEmployment } = TERMS[category];
  const firstSickDay = at(0, 'Eerste ziektedag');
  const inFlexPeriod = category === 'pregnancy_flex_period' && flexStart !== null && flexStart.date > firstSickDay.date;
  const term = inFlexPeriod ? flexStart.plusDays(offset, ground) : at(offset, ground);
  const reportDue =
    endsWithEmployment && employmentLastDay !== null && employmentLastDay < term.date
      ? term.movedTo(
          employmentLastDay,
          'Het dienstverband eindigt eerder: uiterlijk op de laatste dag (ZW art. 38a lid 3)',
        )
      : term;
  const first = (inFlexPeriod ? flexStart : firstSickDay).date;
  return {
    reportDue,
    /** Moved by the Algemene termijnenwet; the last day of the employment is a day, not a term, and stays. */
    legalLatest:
      reportDue === term && offset <= LONGEST_MOVED_DAYS
        ? term.movedByTermijnenwet(movedEnd(addDays(first, -1), daysBetween(first, term.date) + 1))
        : reportDue,
    internalDue: reportDue.onLastBusinessDay(),
  };
}

function answerFor(input: { category: string; first_sick_day: PlainDate; contract_end?: PlainDate }) {
  const { reportDue, internalDue } = applyRule(vangnetmelding, {
    category: oneOf('category', input.category, VANGNET_CATEGORIES),
    at: chainDaysFrom(input.first_sick_day),
    employmentLastDay: input.contract_end,
  });
  return {
    report_due: reportDue.date,
    weekday: weekdayOf(reportDue.date),
    non_business: !isBusinessDay(reportDue.date),
    internal_due: internalDue.date,
  };
}

export const vangnetmelding: Rule<typeof compute> = {
  id: 'V-02..V-06',
  name: 'Vangnetmelding aan UWV',
  sources: [law('ZW', '38a lid 2'), law('ZW', '38a lid 3'), law('ZW', '38b lid 3'), law('ZW', '29a'), law('ATW', '1')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Orgaandonatie, zwangerschap voor het verlof en no-risk: de eerste dag na zes weken, of de laatste dag van het ' +
        'dienstverband als dat eerder eindigt. Ziek (door wat dan ook) in de flexperiode: de vierde dag nadat beide gelden. ' +
        'Na het verlof en zonder recht op loon: de vierde dag. Compensatieregeling: de vierde dag na dertien weken. Eindigt ' +
        'een van deze termijnen in een weekend of op een feestdag, dan schuift zij op (ATW 1; ZW 89 sluit haar niet uit; ' +
        'aannemelijk), behalve de laatste dag van het dienstverband en de langere termijn van 29d; het plan werkt toe naar de ' +
        'dag zonder verlenging. Te laat: ' +
        'boete tot € 455 en ziekengeld hoogstens een jaar terug.',
      otherReadings: [
        'Geen Algemene termijnenwet: dan telt te laat vanaf de dag zonder verlenging.',
        'Orgaandonatie binnen vier werkdagen: verouderd.',
        'Geen ziekengeld tot de melding: vervangen.',
      ],
      compute,
    },
  ],
  forms: [
    { input: { category: 'text', first_sick_day: 'date' }, answer: answerFor },
    {
      input: { category: 'text', first_sick_day: 'date', with_termijnenwet: 'boolean' },
      answer(input: { category: string; first_sick_day: PlainDate; with_termijnenwet: boolean }) {
        const term = applyRule(vangnetmelding, {
          category: oneOf('category', input.category, VANGNET_CATEGORIES),
          at: chainDaysFrom(input.first_sick_day),
        });
        return {
          legal_latest: input.with_termijnenwet ? term.legalLatest.date : term.reportDue.date,
          internal_due: term.internalDue.date,
        };
      },
    },
    { input: { category: 'text', first_sick_day: 'date', contract_end: 'date' }, answer: answerFor },
    {
      input: { due_date: 'date', first_sick_day: 'date', cause: 'text' },
      answer(input: { due_date: PlainDate; first_sick_day: PlainDate; cause: string }) {
        oneOf('cause', input.cause, ['other than pregnancy']);
        const flexStart = applyRule(wazoVerlof, { dueDate: input.due_date }).earliestStart;
        const { reportDue } = applyRule(vangnetmelding, {
          category: 'pregnancy_flex_period',
          at: chainDaysFrom(input.first_sick_day),
          flexStart,
        });
        return { flex_start: flexStart.date, report_due: reportDue.date };
      },
    },
  ],
  examples: [
    {
      name: 'vierde dag op zondag: te laat pas na maandag',
      input: { category: 'after_birth_leave', first_sick_day: '2026-06-25', with_termijnenwet: true },
      expected: { legal_latest: '2026-06-29', internal_due: '2026-06-26' },
    },
    {
      name: 'orgaandonatie, zes weken eindigen op Koningsdag',
      input: { category: 'organ_donation', first_sick_day: '2026-03-16', with_termijnenwet: true },
      expected: { legal_latest: '2026-04-28', internal_due: '2026-04-24' },
    },
    {
      name: 'vierde dag op Eerste Paasdag: na Tweede Paasdag; de eerste dag is zelf een werkdag van de termijn',
      input: { category: 'after_birth_leave', first_sick_day: '2026-04-02', with_termijnenwet: true },
      expected: { legal_latest: '2026-04-07', internal_due: '2026-04-02' },
    },
    {
      name: 'no-risk',
      input: { category: 'no_risk', first_sick_day: '2026-01-05' },
      expected: { report_due: '2026-02-16', weekday: 'ma', non_business: false, internal_due: '2026-02-16' },
    },
    {
      name: 'no-risk, contract eindigt binnen zes weken',
      input: { category: 'no_risk', first_sick_day: '2026-01-05', contract_end: '2026-01-31' },
      expected: { report_due: '2026-01-31', weekday: 'za', non_business: true, internal_due: '2026-01-30' },
    },
    {
      name: 'na het bevallingsverlof',
      input: { category: 'after_birth_leave', first_sick_day: '2026-06-25' },
      expected: { report_due: '2026-06-28', weekday: 'zo', non_business: true, internal_due: '2026-06-26' },
    },
    {
      name: 'orgaandonatie, op Koningsdag',
      input: { category: 'organ_donation', first_sick_day: '2026-03-16' },
      expected: { report_due: '2026-04-27', weekday: 'ma', non_business: true, internal_due: '2026-04-24' },
    },
    {
      name: 'compensatieregeling',
      input: { category: 'compensatieregeling', first_sick_day: '2024-12-02' },
      expected: { report_due: '2025-03-06', weekday: 'do', non_business: false, internal_due: '2025-03-06' },
    },
    {
      name: 'al ziek voor de flexperiode',
      input: { due_date: '2026-08-03', first_sick_day: '2026-06-01', cause: 'other than pregnancy' },
      expected: { flex_start: '2026-06-23', report_due: '2026-06-26' },
    },
    {
      name: 'ziek in de flexperiode',
      input: { due_date: '2026-08-03', first_sick_day: '2026-06-29', cause: 'other than pregnancy' },
      expected: { flex_start: '2026-06-23', report_due: '2026-07-02' },
    },
  ],
};
