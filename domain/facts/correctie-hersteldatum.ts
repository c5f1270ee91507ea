import { CORRECTIES } from './addresses';
import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { close } from './life-course';
import { CORRECTION_REASONS } from './reasons';
import { refuse } from './refusal';

const fields = {
  recoveredOn: { kind: 'date', meaning: 'De juiste hersteldag', formerly: 'hersteldOp' },
  reason: { kind: 'choice', of: CORRECTION_REASONS, meaning: 'Waarom', formerly: 'reden' },
} as const satisfies Fields;

/** The day of the last recovery was told wrong. */
export const correctieHersteldatum: FactDefinition<typeof fields> = {
  name: 'correctie van de hersteldatum',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'correctieHersteldatum',
  addresses: [CORRECTIES],
  place: 'recovery-corrected',
  refuses(fact, life) {
    const index = life.episodes.findLastIndex((e) => e.last !== null);
    const episode = life.episodes[index];
    if (!episode) return refuse('type', 'er is geen herstel om te corrigeren: meld herstel');
    if (fact.recoveredOn <= episode.first)
      return refuse(
        'recoveredOn',
        `de hersteldag ${fact.recoveredOn} ligt niet na de eerste ziektedag ${episode.first}: trek de ziekmelding in als er geen verzuim was`,
      );
    const next = life.episodes[index + 1];
    return next && fact.recoveredOn > next.first
      ? refuse(
          'recoveredOn',
          `de hersteldag ${fact.recoveredOn} ligt na de volgende ziekmelding (${next.first}): geef een dag op of voor ${next.first}`,
        )
      : null;
  },
  changes(draft, fact) {
    const episode = draft.episodes.findLast((e) => e.last !== null);
    if (episode) close(draft, episode, fact.recoveredOn, fact.on);
  },
};
