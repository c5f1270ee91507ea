import { addDays, type PlainDate } from '../../calendar/plain-date';
import { FIRST_SICK_DAY } from '../deciding-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { law } from './sources';

type Input = {
  /** First day of the chain as it happened. */
  firstSickDay: PlainDate;
  /** The day of the (adjusted) oordeel; while there is none, the last legal day of T-10 gives the provisional term. */
  judgement: Derivation;
};

function compute({ judgement }: Input) {
  const legalLatest = judgement.plusDays(14, 'Binnen twee weken na het oordeel van de bedrijfsarts (RP art. 4 lid 1)');
  return { legalLatest, internalDue: legalLatest.onLastBusinessDay() };
}

export const planVanAanpak: Rule<typeof compute> = {
  id: 'T-12',
  name: 'Plan van aanpak',
  sources: [law('RP', '4 lid 1'), law('RP', '4 lid 5'), law('RP', '5'), law('WIA', '25 lid 2')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Veertien dagen na het oordeel, ook als dat vroeg of laat kwam; zolang er geen oordeel is loopt er geen termijn. Van de ' +
        'termijn kan gemotiveerd worden afgeweken (RP 5): dan telt de afgesproken dag. Niet verplicht zolang het oordeel ' +
        'geen mogelijkheden ziet; dan periodieke herbeoordeling.',
      otherReadings: ['Vast in week 8: alleen de uitkomst als het oordeel op de laatste dag komt.'],
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date', probleemanalyse_date: 'date' },
      answer(input: { first_sick_day: PlainDate; probleemanalyse_date: PlainDate }) {
        const { legalLatest } = applyRule(planVanAanpak, {
          firstSickDay: input.first_sick_day,
          judgement: Derivation.from(input.probleemanalyse_date, 'Probleemanalyse'),
        });
        return { pva_due: legalLatest.date, after_end_of_week_8: legalLatest.date > addDays(input.first_sick_day, 55) };
      },
    },
  ],
  examples: [
    {
      name: 'vroege probleemanalyse',
      input: { first_sick_day: '2026-01-05', probleemanalyse_date: '2026-01-26' },
      expected: { pva_due: '2026-02-09', after_end_of_week_8: false },
    },
    {
      name: 'probleemanalyse op de streefdag',
      input: { first_sick_day: '2026-01-05', probleemanalyse_date: '2026-02-15' },
      expected: { pva_due: '2026-03-01', after_end_of_week_8: false },
    },
    {
      name: 'late probleemanalyse',
      input: { first_sick_day: '2026-01-05', probleemanalyse_date: '2026-03-05' },
      expected: { pva_due: '2026-03-19', after_end_of_week_8: true },
    },
  ],
};
