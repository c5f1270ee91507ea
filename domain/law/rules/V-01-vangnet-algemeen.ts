import type { PlainDate } from '../../calendar/plain-date';
import { FIRST_SICK_DAY } from '../deciding-date';
import { applyRule, type Rule } from '../rule';
import { oneOf } from './input-error';
import { REACH } from './reach';
import { law } from './sources';

/** Grounds for ziekengeld while an employment runs. */
const VANGNET_GROUNDS = ['orgaandonatie', 'zwangerschap', 'no_risk', 'compensatieregeling'] as const;
type VangnetGround = (typeof VANGNET_GROUNDS)[number];

function compute(_asked: { firstSickDay: PlainDate; ground: VangnetGround }) {
  return {
    /** Probleemanalyse, plan van aanpak, evaluations and re-integratieverslag stay with the employer. */
    wvpDutiesOn: 'werkgever' as const,
    /** ZW art. 38 lid 4 excludes art. 29 lid 2 e, f and g; g names both 29b (no-risk) and 29d (compensatieregeling). */
    weeksmelding42Needed: false,
  };
}

export const vangnetAlgemeen: Rule<typeof compute> = {
  id: 'V-01',
  name: 'Vangnet: ziekengeld met een lopend dienstverband',
  sources: [law('ZW', '29 lid 2'), law('ZW', '38 lid 4'), law('WIA', '26 lid 1'), law('BW 7', '629 lid 5')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'De werkgever betaalt loon en trekt het ziekengeld ervan af; alle plichten van de Wet verbetering poortwachter blijven ' +
        'bij de werkgever. De 42e-weeksmelding is niet nodig zolang de melding voor orgaandonatie, zwangerschap, no-risk of ' +
        'compensatieregeling staat: ZW art. 38 lid 4 zondert art. 29 lid 2 e, f en g uit, en g noemt 29b en 29d.',
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date', ground: 'text' },
      answer({ first_sick_day, ground }: { first_sick_day: PlainDate; ground: string }) {
        const general = applyRule(vangnetAlgemeen, {
          firstSickDay: first_sick_day,
          ground: oneOf('ground', ground, VANGNET_GROUNDS),
        });
        return { wvp_duties_on: general.wvpDutiesOn, uwv42_needed: general.weeksmelding42Needed };
      },
    },
  ],
  examples: [
    {
      name: 'no-risk',
      input: { first_sick_day: '2026-01-05', ground: 'no_risk' },
      expected: { wvp_duties_on: 'werkgever', uwv42_needed: false },
    },
    {
      name: 'compensatieregeling',
      input: { first_sick_day: '2024-12-02', ground: 'compensatieregeling' },
      expected: { wvp_duties_on: 'werkgever', uwv42_needed: false },
    },
  ],
};
