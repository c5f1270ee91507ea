import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { compareWithRecord } from './life-course';

const fields = {
  about: {
    kind: 'choice',
    of: ['hersteld', 'passend-werk', 'inspanningen-werkgever', 'inspanningen-werknemer', 'frequent-verzuim'],
    optional: true,
    meaning: 'Onderwerp; `hersteld` bij een geschil over herstel',
  },
  outcome: {
    kind: 'choice',
    of: ['hersteld', 'niet-hersteld', 'passend', 'niet-passend', 'voldoende', 'onvoldoende', 'niet-behandeld'],
    optional: true,
    meaning: 'Uitkomst; van een deskundigenoordeel over herstel `hersteld` of `niet-hersteld`',
  },
} as const satisfies Fields;

/** Outcomes about `hersteld` that say whether the employee is. */
const FOUND_BY_UWV: Readonly<Record<string, boolean>> = { hersteld: true, 'niet-hersteld': false };

/** Judgement that was asked of UWV; with an outcome, given. */
export const deskundigenoordeel: FactDefinition<typeof fields> = {
  name: 'deskundigenoordeel',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  place: 'answer-of-uwv',
  changes(draft, fact) {
    const recovered = fact.about === 'hersteld' && fact.outcome ? FOUND_BY_UWV[fact.outcome] : undefined;
    if (recovered !== undefined) compareWithRecord(draft, fact, { recovered, judge: 'UWV', appeal: '' });
  },
};
