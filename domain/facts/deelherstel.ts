import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { type Episode, lastOf } from './life-course';
import { refuse } from './refusal';

const fields = {
  from: { kind: 'date', meaning: 'Eerste dag van het gedeeltelijke herstel', formerly: 'vanaf' },
  incapacityPct: {
    kind: 'whole',
    min: 1,
    max: 99,
    meaning: 'Deel waarvoor de werknemer nog ongeschikt is, 1 tot 99',
    formerly: 'arbeidsongeschiktheidspercentage',
  },
  hoursWorked: {
    kind: 'number',
    min: 0,
    max: 80,
    optional: true,
    meaning: 'Uren per week die de werknemer werkt',
    formerly: 'gewerkteUren',
  },
} as const satisfies Fields;

/** Partial recovery: terms run on, the wage counts the hours worked. */
export const deelherstel: FactDefinition<typeof fields> = {
  name: 'gedeeltelijk herstel',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'deelherstelmelding',
  addresses: [
    {
      of: 'verzuimgevallen',
      path: 'deelherstelmeldingen',
      operationId: 'meldDeelherstel',
      summary: 'Meld gedeeltelijk herstel',
      example: { from: '2026-02-02', incapacityPct: 50 },
      currentOnly: true,
      former: {},
    },
  ],
  refuses(fact, life) {
    if (lastOf(life)?.last !== null)
      return refuse('from', 'gedeeltelijk herstel kan alleen tijdens een lopend verzuim: meld eerst ziek');
    const { first } = life.episodes[0] as Episode;
    return fact.from < first
      ? refuse('from', `${fact.from} ligt voor de eerste ziektedag ${first}: geef een latere dag`)
      : null;
  },
  changes: null,
};
