import { daysBetween } from '../calendar/plain-date';
import { WAITING_DAYS } from '../law/rules/T-35-einde-wachttijd';
import { NAWERKING_DAYS } from '../law/rules/U-04-nawerking';
import type { FactDefinition, Told } from './fact';
import type { Fields } from './field';
import { firstSickDayFits } from './first-sick-day';
import { close, contradict, type Episode, lastOf, open } from './life-course';
import { type Refusal, refuse } from './refusal';

const fields = {
  firstSickDay: { kind: 'date', meaning: 'Eerste ziektedag', formerly: 'eersteZiektedag' },
  expectedDays: {
    kind: 'whole',
    min: 1,
    max: WAITING_DAYS,
    optional: true,
    meaning: 'Hoe lang de werknemer zelf verwacht ziek te zijn, in dagen',
    formerly: 'verwachteDuurDagen',
  },
  vangnet: { kind: 'yesNo', optional: true, meaning: 'Valt onder een vangnetregeling, alleen ja of nee' },
  bedrijfsongeval: { kind: 'yesNo', optional: true, meaning: 'Gevolg van een ongeval op het werk' },
  verkeersongeval: {
    kind: 'yesNo',
    optional: true,
    meaning: 'Gevolg van een verkeersongeval met een mogelijk aansprakelijke derde',
  },
  recoveredBefore: {
    kind: 'date',
    optional: true,
    meaning: 'Eerste dag hersteld voor deze melding, als een vorig verzuim nog open staat',
    formerly: 'hersteldVoor',
  },
} as const satisfies Fields;

/**
 * The employee is sick. By law it can hold no cause, complaint or treatment, so it has no field for one. It has routes of
 * its own, because it makes the verzuimgeval that other facts are told below.
 */
export const ziekmelding: FactDefinition<typeof fields> = {
  name: 'ziekmelding',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  message: 'ziekmelding',
  addresses: [],
  place: 'report',
  about: ({ firstSickDay }) => `${firstSickDay} 1`,
  refuses(fact, life, context) {
    const wrong = firstSickDayFits(fact, life, context);
    if (wrong) return wrong;
    const lastDay = life.employmentLastDay;
    if (lastDay && daysBetween(lastDay, fact.firstSickDay) > NAWERKING_DAYS)
      return refuse(
        'firstSickDay',
        `het dienstverband eindigde op ${lastDay}, meer dan vier weken voor ${fact.firstSickDay}: deze ziekmelding hoort bij UWV`,
      );
    const running = lastOf(life);
    if (running?.last === null) return relapseFits(fact, running);
    const overlap = life.episodes.find((e) => e.last !== null && fact.firstSickDay <= e.last);
    return overlap
      ? refuse(
          'firstSickDay',
          `de eerste ziektedag ${fact.firstSickDay} valt in of voor het verzuim van ${overlap.first} tot en met ${overlap.last}: corrigeer dat verzuim eerst`,
        )
      : null;
  },
  changes(draft, fact) {
    const { id, seq, firstSickDay: first, on: reportedOn } = fact;
    const episode: Episode = { id, first, last: null, reportedOn, report: fact, corrections: [] };
    const running = lastOf(draft);
    if (running?.last === null) {
      if (!fact.recoveredBefore) {
        draft.doubled.push({ episode, seq, during: running });
        return contradict(draft, fact, 'ziekmelding terwijl de werknemer al ziek is');
      }
      close(draft, running, fact.recoveredBefore, fact.on);
    }
    open(draft, episode);
  },
};

/** Sick while sick: only with the recovery in between. */
function relapseFits({ recoveredBefore, firstSickDay }: Told<typeof fields>, { first }: Episode): Refusal | null {
  if (!recoveredBefore)
    return refuse(
      'firstSickDay',
      `de werknemer is al ziek sinds ${first}: meld eerst herstel, of geef bij een ziekmelding recoveredBefore`,
    );
  return recoveredBefore <= first || recoveredBefore > firstSickDay
    ? refuse(
        'recoveredBefore',
        `recoveredBefore ${recoveredBefore} moet na ${first} liggen en op of voor ${firstSickDay}`,
      )
    : null;
}
