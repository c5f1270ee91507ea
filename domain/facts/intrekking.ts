import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { lastOf, reportedAnew, withdraw } from './life-course';
import { refuse } from './refusal';

const fields = {
  firstSickDay: {
    kind: 'date',
    optional: true,
    meaning: 'Eerste ziektedag van de ziekmelding die wordt ingetrokken; zonder deze: de laatste van dit geval',
    formerly: 'eersteZiektedag',
  },
} as const satisfies Fields;

/** A ziekmelding that should never have been. */
export const intrekking: FactDefinition<typeof fields> = {
  name: 'intrekking van de ziekmelding',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'intrekking',
  addresses: [
    {
      of: 'verzuimgevallen',
      path: 'intrekking',
      operationId: 'trekZiekmeldingIn',
      summary: 'Trek een ziekmelding in die er nooit had moeten zijn',
      example: { firstSickDay: '2026-01-05' },
      preview: true,
      // Without a day the case would withdraw its latest report, which belongs to the case that followed this one.
      ownFirstSickDay: 'firstSickDay',
      former: {},
    },
  ],
  refuses(fact, life) {
    if (life.episodes.length === 0)
      return refuse('firstSickDay', 'er is geen ziekmelding om in te trekken: meld eerst ziek');
    return fact.firstSickDay && !life.episodes.some((e) => e.first === fact.firstSickDay)
      ? refuse(
          'firstSickDay',
          `er is geen ziekmelding met eerste ziektedag ${fact.firstSickDay}: kies een van ${life.episodes.map((e) => e.first).join(', ')}`,
        )
      : null;
  },
  changes(draft, fact) {
    const episode = fact.firstSickDay ? draft.episodes.findLast((e) => e.first === fact.firstSickDay) : lastOf(draft);
    if (!episode) return;
    withdraw(draft, episode, fact.on);
    reportedAnew(draft, episode, fact);
  },
};
