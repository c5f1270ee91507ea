import { addDays } from '../calendar/plain-date';
import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { close, lastOf } from './life-course';
import { refuse } from './refusal';

const fields = {
  recoveredOn: {
    kind: 'date',
    meaning: 'Eerste dag waarop de werknemer weer geschikt is voor het eigen werk',
    formerly: 'hersteldOp',
  },
} as const satisfies Fields;

/** Full recovery. Told after a relapse was already reported: real life, accepted and shown for a person to look at. */
export const herstelmelding: FactDefinition<typeof fields> = {
  name: 'herstelmelding',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'herstelmelding',
  addresses: [
    {
      of: 'verzuimgevallen',
      path: 'herstelmeldingen',
      operationId: 'meldHerstel',
      summary: 'Meld volledig herstel',
      example: { recoveredOn: '2026-01-12' },
      currentOnly: true,
      former: {},
    },
  ],
  place: 'report',
  // Recovery counts before a ziekmelding of the same day.
  about: ({ recoveredOn }) => `${recoveredOn} 0`,
  refuses(fact, life) {
    const episode = lastOf(life);
    if (!episode) return refuse('recoveredOn', 'er is geen verzuim om herstel bij te melden: meld eerst ziek');
    if (episode.last !== null)
      return refuse(
        'recoveredOn',
        `de werknemer is al hersteld per ${addDays(episode.last, 1)}: gebruik correctie-hersteldatum`,
      );
    return fact.recoveredOn < episode.first && life.episodes.length === 1
      ? refuse(
          'recoveredOn',
          `de hersteldag ${fact.recoveredOn} ligt voor de eerste ziektedag ${episode.first}: geef een latere dag`,
        )
      : null;
  },
  changes(draft, fact) {
    const running = lastOf(draft);
    if (running && running.last === null && fact.recoveredOn >= running.first)
      close(draft, running, fact.recoveredOn, fact.on);
    else if (!draft.episodes.some((e) => e.last !== null && addDays(e.last, 1) === fact.recoveredOn))
      draft.early.push(fact);
  },
};
