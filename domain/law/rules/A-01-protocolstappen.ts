import type { PlainDate } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { FIRST_SICK_DAY } from '../deciding-date';
import type { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { norm } from './sources';

/** Steps of the protocol by sick week, as days after the first sick day. */
const OFFSETS = {
  register_by: 6,
  call_employer_from: 1,
  call_employer_until: 4,
  employee_intake_by: 13,
  week4_call_from: 21,
  week4_call_until: 27,
  first_consult_and_pa_by: 41,
  concept_pva_by: 55,
  deployability_talk_by: 90,
  ad_review_from: 175,
  ad_review_until: 181,
  profile_until: 272,
  file_review_and_uwv42_from: 287,
  concept_eje_until: 363,
  actual_opinion_from: 567,
  wia_support_from: 602,
  wia_support_until: 622,
} as const;

export type ProtocolStep = keyof typeof OFFSETS;

function compute(at: ChainDays, step: ProtocolStep): Derivation {
  const offset = OFFSETS[step];
  return at(offset, `Stap van het protocol op ziektedag ${offset + 1}`);
}

export const protocolstappen: Rule<typeof compute> = {
  id: 'A-01',
  name: 'Stappen van het protocol per ziekteweek',
  sources: [norm('protocol mkbasics 2026')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'likely',
      reading:
        'De weken van het protocol als dagen na de eerste ziektedag; het contract ligt over de wet heen en vervangt die nooit.',
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date' },
      answer({ first_sick_day }: { first_sick_day: PlainDate }) {
        const at = chainDaysFrom(first_sick_day);
        const steps = Object.keys(OFFSETS) as ProtocolStep[];
        return Object.fromEntries(steps.map((step) => [step, applyRule(protocolstappen, at, step).date]));
      },
    },
  ],
  examples: [
    {
      name: 'd0 5 januari 2026',
      input: { first_sick_day: '2026-01-05' },
      expected: {
        register_by: '2026-01-11',
        call_employer_from: '2026-01-06',
        call_employer_until: '2026-01-09',
        employee_intake_by: '2026-01-18',
        week4_call_from: '2026-01-26',
        week4_call_until: '2026-02-01',
        first_consult_and_pa_by: '2026-02-15',
        concept_pva_by: '2026-03-01',
        deployability_talk_by: '2026-04-05',
        ad_review_from: '2026-06-29',
        ad_review_until: '2026-07-05',
        profile_until: '2026-10-04',
        file_review_and_uwv42_from: '2026-10-19',
        concept_eje_until: '2027-01-03',
        actual_opinion_from: '2027-07-26',
        wia_support_from: '2027-08-30',
        wia_support_until: '2027-09-19',
      },
    },
    {
      name: 'd0 op schrikkeldag',
      input: { first_sick_day: '2024-02-29' },
      expected: {
        register_by: '2024-03-06',
        call_employer_from: '2024-03-01',
        call_employer_until: '2024-03-04',
        employee_intake_by: '2024-03-13',
        week4_call_from: '2024-03-21',
        week4_call_until: '2024-03-27',
        first_consult_and_pa_by: '2024-04-10',
        concept_pva_by: '2024-04-24',
        deployability_talk_by: '2024-05-29',
        ad_review_from: '2024-08-22',
        ad_review_until: '2024-08-28',
        profile_until: '2024-11-27',
        file_review_and_uwv42_from: '2024-12-12',
        concept_eje_until: '2025-02-26',
        actual_opinion_from: '2025-09-18',
        wia_support_from: '2025-10-23',
        wia_support_until: '2025-11-12',
      },
    },
  ],
};
