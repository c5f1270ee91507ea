import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { compareWithRecord } from './life-course';

const fields = {
  about: { kind: 'choice', of: ['zelfde-oorzaak', 'bedongen-arbeid', 'hersteld'], meaning: 'Onderwerp' },
  value: { kind: 'yesNo', meaning: 'Oordeel' },
} as const satisfies Fields;

/** Judgement of the bedrijfsarts. */
export const oordeel: FactDefinition<typeof fields> = {
  name: 'oordeel van de bedrijfsarts',
  fields,
  employerSees: 'all',
  toldBy: 'arbodienst',
  place: 'answer',
  changes(draft, fact) {
    if (fact.about === 'hersteld')
      compareWithRecord(draft, fact, {
        recovered: fact.value,
        judge: 'de bedrijfsarts',
        appeal: ', of vraag een deskundigenoordeel',
      });
    if (fact.about !== 'zelfde-oorzaak') return;
    // The judgement is about the latest leave; the computation uses the one of the two that it asks for.
    const leave = [...draft.leaves.values()].at(-1);
    if (leave) draft.leaves.set(leave.from, { ...leave, sameCause: fact.value, aggregate: fact.value });
  },
};
