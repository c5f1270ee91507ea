import { EVENTS } from './addresses';
import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { refuse } from './refusal';

const fields = {
  lastDay: { kind: 'date', meaning: 'Laatste dag van het dienstverband', formerly: 'laatsteDag' },
} as const satisfies Fields;

/** The employment ends. */
export const eindeDienstverband: FactDefinition<typeof fields> = {
  name: 'einde van het dienstverband',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'eindeDienstverband',
  addresses: [
    {
      of: 'verzuimgevallen',
      path: 'einde-dienstverband',
      operationId: 'meldEindeDienstverband',
      summary: 'Meld de laatste dag van het dienstverband',
      description: 'Plichten die daarna niet meer gelden vervallen; wat bij ziek uit dienst hoort komt erbij.',
      example: { lastDay: '2026-06-30' },
      former: {},
    },
    {
      of: 'dienstverbanden',
      path: 'einde',
      operationId: 'beeindigDienstverband',
      summary: 'Meld de laatste dag van een dienstverband, met of zonder verzuim',
      example: { lastDay: '2026-06-30' },
      former: {},
    },
    ...EVENTS,
  ],
  place: 'employment',
  refuses(fact, _life, context) {
    const { start } = context.employment;
    return fact.lastDay < start
      ? refuse('lastDay', `het dienstverband eindigt (${fact.lastDay}) voor het begint (${start}): geef een latere dag`)
      : null;
  },
  changes(draft, { lastDay }) {
    draft.employmentLastDay = lastDay;
  },
};
