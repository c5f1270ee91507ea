import { EVENTS } from './addresses';
import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { HOLD_REASONS } from './reasons';
import { refuse } from './refusal';

const fields = {
  reason: {
    kind: 'choice',
    of: HOLD_REASONS,
    meaning: 'Waarom de begeleiding stilligt',
    formerly: 'reden',
  },
  until: {
    kind: 'date',
    meaning: 'Laatste dag van de onderbreking; daarna gaat de begeleiding vanzelf verder',
    formerly: 'totEnMet',
  },
} as const satisfies Fields;

/** The guidance is on hold; legal terms and alarms run on. */
export const onderbreking: FactDefinition<typeof fields> = {
  name: 'onderbreking van de begeleiding',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'onderbreking',
  addresses: [
    {
      of: 'verzuimgevallen',
      path: 'onderbrekingen',
      operationId: 'onderbreekBegeleiding',
      summary: 'Onderbreek de begeleiding tot en met een dag',
      description: 'Openingen en herinneringen wachten; wettelijke termijnen en alarmen lopen door.',
      example: { reason: 'gegevens-volgen', until: '2026-02-16' },
      currentOnly: true,
      former: {},
    },
    ...EVENTS,
  ],
  refuses(fact) {
    return fact.until < fact.on
      ? refuse('until', `de onderbreking eindigt (${fact.until}) voor ${fact.on}: geef een latere dag`)
      : null;
  },
  changes(draft) {
    draft.onHold = true;
  },
};
