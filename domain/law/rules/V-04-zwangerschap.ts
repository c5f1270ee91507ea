import type { PlainDate } from '../../calendar/plain-date';
import { FIRST_SICK_DAY } from '../deciding-date';
import { applyRule, type Rule } from '../rule';
import { oneOf } from './input-error';
import { REACH } from './reach';
import { law } from './sources';

/** Ziekengeld in percent of the dagloon per phase, null for none, and whether it depends on the cause. */
const BENEFITS = {
  voor_verlof: { pct: 100, causeMatters: true },
  flexperiode: { pct: 100, causeMatters: false },
  wazo_verlof: { pct: null, causeMatters: false },
  na_verlof: { pct: 100, causeMatters: true },
} as const;

type PregnancyPhase = keyof typeof BENEFITS;
const PHASES = Object.keys(BENEFITS) as PregnancyPhase[];

type Input = { firstSickDay: PlainDate; phase: PregnancyPhase; causedByPregnancy: boolean };

function compute({ phase, causedByPregnancy }: Input) {
  const { pct, causeMatters } = BENEFITS[phase];
  return { ziekengeldPct: causeMatters && !causedByPregnancy ? null : pct };
}

export const zwangerschap: Rule<typeof compute> = {
  id: 'V-04',
  name: 'Ziekengeld bij zwangerschap en bevalling',
  sources: [law('ZW', '29a')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Honderd procent van het dagloon bij ziekte door de zwangerschap voor het verlof, bij elke ziekte in de flexperiode en ' +
        'bij ziekte door bevalling of zwangerschap direct na het verlof (hoogstens 104 weken). Geen ziekengeld tijdens de ' +
        'WAZO-uitkering. Over de oorzaak oordeelt de bedrijfsarts; de werkgever hoort alleen of er een vangnet is.',
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date', phase: 'text', caused_by_pregnancy: 'boolean' },
      answer(input: { first_sick_day: PlainDate; phase: string; caused_by_pregnancy: boolean }) {
        const { ziekengeldPct } = applyRule(zwangerschap, {
          firstSickDay: input.first_sick_day,
          phase: oneOf('phase', input.phase, PHASES),
          causedByPregnancy: input.caused_by_pregnancy,
        });
        return { ziekengeld_pct: ziekengeldPct };
      },
    },
  ],
  examples: [
    {
      name: 'elke ziekte in de flexperiode',
      input: { first_sick_day: '2026-06-29', phase: 'flexperiode', caused_by_pregnancy: false },
      expected: { ziekengeld_pct: 100 },
    },
    {
      name: 'andere ziekte na het verlof',
      input: { first_sick_day: '2026-10-13', phase: 'na_verlof', caused_by_pregnancy: false },
      expected: { ziekengeld_pct: null },
    },
  ],
};
