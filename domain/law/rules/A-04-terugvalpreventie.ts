import { addMonths, type PlainDate } from '../../calendar/plain-date';
import { FIRST_SICK_DAY } from '../deciding-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { InputError } from './input-error';
import { REACH } from './reach';
import { norm } from './sources';

function compute({ firstSickDay, recovery }: { firstSickDay: PlainDate; recovery: Derivation }) {
  const longAbsence = recovery.date > addMonths(firstSickDay, 3);
  return {
    absentLongerThan3Months: longAbsence,
    callOn: longAbsence
      ? recovery.plusMonths(6, 'Terugvalpreventie zes maanden na herstel, bij meer dan drie maanden verzuim')
      : null,
  };
}

export const terugvalpreventie: Rule<typeof compute> = {
  id: 'A-04',
  name: 'Gesprek over terugvalpreventie',
  sources: [norm('protocol ArboNed')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'likely',
      reading: 'Na meer dan drie maanden verzuim een gesprek zes maanden na de eerste dag hersteld.',
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date', recovered_on: 'date' },
      answer({ first_sick_day, recovered_on }: { first_sick_day: PlainDate; recovered_on: PlainDate }) {
        if (recovered_on < first_sick_day)
          throw new InputError('recovered_on', 'ligt voor first_sick_day; geef een dag op of na de eerste ziektedag.');
        const call = applyRule(terugvalpreventie, {
          firstSickDay: first_sick_day,
          recovery: Derivation.from(recovered_on, 'Hersteld'),
        });
        return { absent_longer_than_3_months: call.absentLongerThan3Months, call_on: call.callOn?.date ?? null };
      },
    },
  ],
  examples: [
    {
      name: 'langer dan drie maanden',
      input: { first_sick_day: '2026-01-05', recovered_on: '2026-05-18' },
      expected: { absent_longer_than_3_months: true, call_on: '2026-11-18' },
    },
    {
      name: 'korter',
      input: { first_sick_day: '2026-01-05', recovered_on: '2026-03-30' },
      expected: { absent_longer_than_3_months: false, call_on: null },
    },
  ],
};
