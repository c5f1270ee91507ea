import { addDays, inDutch } from '../calendar/plain-date';
import { CORRECTIES } from './addresses';
import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { firstSickDayFits } from './first-sick-day';
import { contradict, lastOf, withdraw } from './life-course';
import { CORRECTION_REASONS } from './reasons';
import { refuse } from './refusal';

const fields = {
  firstSickDay: { kind: 'date', meaning: 'De juiste eerste ziektedag', formerly: 'eersteZiektedag' },
  reason: { kind: 'choice', of: CORRECTION_REASONS, meaning: 'Waarom', formerly: 'reden' },
} as const satisfies Fields;

/** A correction this many days after the report changes terms that people already worked with. */
const LATE_CORRECTION_DAYS = 42;

/** The first sick day of the current episode was told wrong. */
export const correctieEersteZiektedag: FactDefinition<typeof fields> = {
  name: 'correctie van de eerste ziektedag',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'correctieEersteZiektedag',
  addresses: [CORRECTIES],
  place: 'first-day-corrected',
  refuses(fact, life, context) {
    const episode = lastOf(life);
    if (!episode) return refuse('type', 'er is geen verzuim om te corrigeren: meld eerst ziek');
    const wrong = firstSickDayFits(fact, life, context);
    if (wrong) return wrong;
    if (episode.last && fact.firstSickDay > episode.last)
      return refuse(
        'firstSickDay',
        `${fact.firstSickDay} ligt na de laatste ziektedag ${episode.last}: trek de ziekmelding in als er geen verzuim was`,
      );
    const before = life.episodes.at(-2);
    return before?.last && fact.firstSickDay <= before.last
      ? refuse(
          'firstSickDay',
          `${fact.firstSickDay} overlapt het verzuim tot en met ${before.last}: corrigeer eerst die hersteldatum`,
        )
      : null;
  },
  changes(draft, fact) {
    const episode = lastOf(draft);
    if (!episode) return contradict(draft, fact, 'correctie zonder verzuim');
    const correction = { on: fact.on, from: episode.first, to: fact.firstSickDay };
    episode.corrections = [...episode.corrections, correction];
    episode.first = fact.firstSickDay;
    // A recovery of the same day counts first; together they may leave no sick day (S-06).
    if (episode.last !== null && episode.last < episode.first) {
      episode.last = null;
      return withdraw(draft, episode, fact.on);
    }
    const afterTheTerm = episode.last !== null || fact.on > addDays(episode.reportedOn, LATE_CORRECTION_DAYS);
    if (afterTheTerm)
      contradict(draft, fact, `late correctie van de eerste ziektedag naar ${inDutch(fact.firstSickDay)}`);
  },
};
