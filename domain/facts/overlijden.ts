import { EVENTS } from './addresses';
import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { lastOf } from './life-course';
import { refuse } from './refusal';

const fields = {
  date: { kind: 'date', meaning: 'Dag van overlijden', formerly: 'datum' },
} as const satisfies Fields;

/** The employee died. */
export const overlijden: FactDefinition<typeof fields> = {
  name: 'overlijden',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'overlijden',
  addresses: [
    {
      of: 'verzuimgevallen',
      path: 'overlijden',
      operationId: 'meldOverlijden',
      summary: 'Meld het overlijden van de werknemer',
      description: 'Alle begeleiding stopt; alleen wat na een overlijden nog moet blijft open.',
      example: { date: '2026-02-01' },
      former: {},
    },
    ...EVENTS,
  ],
  place: 'death',
  afterDeath: true,
  refuses(fact, life, context) {
    if (life.diedOn)
      return refuse('date', `het overlijden per ${life.diedOn} is al vastgelegd: er hoeft niets meer te gebeuren`);
    if (fact.date > fact.on || fact.date < context.employee.birthDate)
      return refuse('date', `de overlijdensdatum ${fact.date} kan niet: geef een dag op of voor ${fact.on}`);
    const episode = lastOf(life);
    return episode && fact.date < episode.first
      ? refuse(
          'date',
          `de overlijdensdatum ${fact.date} ligt voor de eerste ziektedag ${episode.first}: corrigeer een van beide`,
        )
      : null;
  },
  changes(draft, { date }) {
    draft.diedOn = date;
  },
};
