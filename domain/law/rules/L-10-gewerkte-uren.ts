import type { PlainDate } from '../../calendar/plain-date';
import { applyRule, latestLaw, type Rule } from '../rule';
import { inCents } from './in-cents';
import { InputError } from './input-error';
import { REACH } from './reach';
import { law } from './sources';

/** What a partial recovery says of the work done. */
export type PartialWork = {
  /** Hours really worked per week; null when they were not told. */
  hoursWorked: number | null;
  /** Percentage for which the employee is incapacitated, 1 to 99. */
  incapacityPct: number;
};

type Input = PartialWork & {
  paidOver: PlainDate;
  hoursPerWeek: number;
  /** Full wage in euro per month. */
  monthlyWage: number;
  /** Wage in euro per month when no hour is worked; null when it is not known. */
  sickPay: number | null;
};

function compute({ hoursWorked, incapacityPct, hoursPerWeek, monthlyWage, sickPay }: Input) {
  const share = hoursWorked === null ? (100 - incapacityPct) / 100 : Math.min(1, hoursWorked / hoursPerWeek);
  return {
    /** Percentage of the agreed hours that counts as worked. */
    workedPct: inCents(share * 100),
    /** In euro per month. */
    wageDue: sickPay === null ? null : inCents(share * monthlyWage + (1 - share) * sickPay),
  };
}

export const gewerkteUren: Rule<typeof compute> = {
  id: 'L-10',
  name: 'Loon bij gedeeltelijk werken',
  sources: [law('BW 7', '629 lid 1'), law('BW 7', '629 lid 5'), law('RP', '3')],
  decidedBy: { inDutch: 'dag waarover loon wordt betaald', of: ({ paidOver }) => paidOver },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'check',
      reading:
        'Over de gewerkte uren is het volle loon verschuldigd, over de overige uren het ziekteloon naar evenredigheid. Zijn de ' +
        'uren niet opgegeven, dan geldt het deel dat de werknemer niet ongeschikt is. Arbeidstherapeutisch werk heeft geen ' +
        'loonwaarde: geef dan 0 uren op.',
      otherReadings: [
        'De wet kent alleen geschikt en ongeschikt: ook wie gedeeltelijk werkt krijgt zeventig procent van het hele loon.',
        'Het maximumdagloon begrenst alleen het loon over de uren die niet gewerkt zijn, en dan geheel.',
      ],
      compute,
    },
  ],
  forms: [
    {
      input: {
        monthly_wage_eur: 'number',
        hours_per_week: 'number',
        sick_pay_eur: 'number',
        hours_worked: 'number',
        paid_over: 'date?',
      },
      answer(input: {
        monthly_wage_eur: number;
        hours_per_week: number;
        sick_pay_eur: number;
        hours_worked: number;
        paid_over: PlainDate | null;
      }) {
        if (input.hours_per_week <= 0) throw new InputError('hours_per_week', 'geef een arbeidsduur van meer dan 0.');
        if (input.hours_worked < 0) throw new InputError('hours_worked', 'is negatief; geef 0 of meer uren.');
        const found = applyRule(gewerkteUren, {
          paidOver: input.paid_over ?? latestLaw(gewerkteUren),
          monthlyWage: input.monthly_wage_eur,
          hoursPerWeek: input.hours_per_week,
          sickPay: input.sick_pay_eur,
          hoursWorked: input.hours_worked,
          incapacityPct: 100,
        });
        return { worked_pct: found.workedPct, wage_due: found.wageDue };
      },
    },
    {
      input: { monthly_wage_eur: 'number', sick_pay_eur: 'number', incapacity_pct: 'number', paid_over: 'date?' },
      answer(input: {
        monthly_wage_eur: number;
        sick_pay_eur: number;
        incapacity_pct: number;
        paid_over: PlainDate | null;
      }) {
        if (input.incapacity_pct < 0 || input.incapacity_pct > 100)
          throw new InputError('incapacity_pct', 'geef een percentage van 0 tot en met 100.');
        const found = applyRule(gewerkteUren, {
          paidOver: input.paid_over ?? latestLaw(gewerkteUren),
          monthlyWage: input.monthly_wage_eur,
          hoursPerWeek: 1,
          sickPay: input.sick_pay_eur,
          hoursWorked: null,
          incapacityPct: input.incapacity_pct,
        });
        return { worked_pct: found.workedPct, wage_due: found.wageDue };
      },
    },
  ],
  examples: [
    {
      name: 'de helft van de uren',
      input: { monthly_wage_eur: 4000, hours_per_week: 40, sick_pay_eur: 2800, hours_worked: 20 },
      expected: { worked_pct: 50, wage_due: 3400 },
    },
    {
      name: 'arbeidstherapeutisch',
      input: { monthly_wage_eur: 4000, hours_per_week: 40, sick_pay_eur: 2800, hours_worked: 0 },
      expected: { worked_pct: 0, wage_due: 2800 },
    },
    {
      name: 'uren niet opgegeven',
      input: { monthly_wage_eur: 4000, sick_pay_eur: 2800, incapacity_pct: 75 },
      expected: { worked_pct: 25, wage_due: 3100 },
    },
  ],
};
