import type { PlainDate } from '../../calendar/plain-date';
import { applyRule, latestLaw, type Rule } from '../rule';
import { REACH } from './reach';
import { law, norm } from './sources';

type Input = {
  paidOver: PlainDate;
  /** Full wage in euro per month. */
  monthlyWage: number;
  /** Wage over the same days as days of sickness, in euro per month; null when it is not known. */
  sickPay: number | null;
  /** The employee agrees that the days count as vakantie. */
  consents: boolean;
};

function compute({ monthlyWage, sickPay, consents }: Input) {
  return { countsAsVakantie: consents, wageDue: consents ? monthlyWage : sickPay };
}

export const vakantieTijdensZiekte: Rule<typeof compute> = {
  id: 'L-11',
  name: 'Vakantie tijdens ziekte',
  sources: [
    law('BW 7', '638 lid 8'),
    law('BW 7', '637 lid 1'),
    law('BW 7', '639 lid 1'),
    norm('HvJ EU 9 december 2021, C-217/20'),
  ],
  decidedBy: { inDutch: 'dag waarover loon wordt betaald', of: ({ paidOver }) => paidOver },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Ziektedagen gelden alleen als vakantie als de werknemer daarmee in dat geval instemt. Dan is over die dagen het volle ' +
        'loon verschuldigd, niet het ziekteloon. De dagen blijven ziektedagen: geen termijn verschuift.',
      otherReadings: [
        'Een schriftelijke overeenkomst kan ziektedagen boven het wettelijk minimum vooraf als vakantie aanwijzen: leg ook die ' +
          'dagen alleen vast als ze als vakantie zijn opgenomen.',
      ],
      compute,
    },
  ],
  forms: [
    {
      input: { monthly_wage_eur: 'number', sick_pay_eur: 'number', employee_consents: 'boolean', paid_over: 'date?' },
      answer(input: {
        monthly_wage_eur: number;
        sick_pay_eur: number;
        employee_consents: boolean;
        paid_over: PlainDate | null;
      }) {
        const found = applyRule(vakantieTijdensZiekte, {
          paidOver: input.paid_over ?? latestLaw(vakantieTijdensZiekte),
          monthlyWage: input.monthly_wage_eur,
          sickPay: input.sick_pay_eur,
          consents: input.employee_consents,
        });
        return { counts_as_vakantie: found.countsAsVakantie, wage_due: found.wageDue };
      },
    },
  ],
  examples: [
    {
      name: 'met instemming',
      input: { monthly_wage_eur: 4000, sick_pay_eur: 2800, employee_consents: true },
      expected: { counts_as_vakantie: true, wage_due: 4000 },
    },
    {
      name: 'zonder instemming zijn het gewone ziektedagen',
      input: { monthly_wage_eur: 4000, sick_pay_eur: 2800, employee_consents: false },
      expected: { counts_as_vakantie: false, wage_due: 2800 },
    },
  ],
};
