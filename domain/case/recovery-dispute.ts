import { addDays, inDutch, type PlainDate } from '../calendar/plain-date';
import type { Episode } from '../facts/life-course';
import { dayOf, type RecordedFact } from './facts';
import { type Life, lifeOf } from './life';

/** A dispute about recovery on which there is no judgement yet: what is on record, and the life if it turns out otherwise. */
export type RecoveryDispute = {
  /** What the facts say, and so what the plan follows. */
  onRecord: 'hersteld' | 'ziek';
  /** First day fit for the own work, to whoever holds the employee recovered. */
  recoveredOn: PlainDate;
  otherwise: Life;
};

/** The request for a deskundigenoordeel, or what the bedrijfsarts found. */
type Claim = RecordedFact<'deskundigenoordeel'> | RecordedFact<'oordeel'>;

/**
 * The dispute about recovery that waits for a judgement; null without one. A deskundigenoordeel that was asked about
 * `hersteld` opens it until its outcome; so does a bedrijfsarts who contradicts the record, until they agree.
 */
export function recoveryDisputeOf(life: Life): RecoveryDispute | null {
  const settled = life.facts.findLast(settles);
  const since = life.facts.filter(({ on }) => !settled || on > settled.on);
  const request = since.findLast((fact) => fact.type === 'deskundigenoordeel' && fact.about === 'hersteld');
  const found = since.findLast((fact) => fact.type === 'oordeel' && fact.about === 'hersteld');
  return disputeBy(request as Claim | undefined, life) ?? disputeBy(found as Claim | undefined, life);
}

/** The outcome of UWV, or that there will be none. */
function settles(fact: RecordedFact): boolean {
  if (fact.type === 'afgerond') return fact.obligation === 'deskundigenoordeel';
  return fact.type === 'deskundigenoordeel' && fact.outcome !== undefined && (fact.about ?? 'hersteld') === 'hersteld';
}

/** Facts by which the parties settle it themselves, by what was on record. */
const SETTLING = { hersteld: 'intrekking-herstel', ziek: 'herstelmelding' } as const;

function disputeBy(claim: Claim | undefined, life: Life): RecoveryDispute | null {
  if (!claim) return null;
  const known = life.facts.slice(0, life.facts.indexOf(claim) + 1);
  const then = lifeOf({ facts: known, asOf: claim.on, employmentEnd: null }).episodes.at(-1);
  const episode = life.episodes.find(({ id }) => id === then?.id);
  if (!then || !episode) return null;
  const onRecord = then.last === null ? 'ziek' : 'hersteld';
  if (claim.type === 'oordeel' && claim.value !== (onRecord === 'ziek')) return null;
  const settled = life.facts.some(({ on, type }) => on > claim.on && type === SETTLING[onRecord]);
  if (settled || (episode.last === null) !== (onRecord === 'ziek')) return null;
  if (episode.last !== null)
    return { onRecord, recoveredOn: addDays(episode.last, 1), otherwise: neverRecovered(life, episode) };
  const recoveredOn = claimedOn(claim, known, episode);
  return { onRecord, recoveredOn, otherwise: recovered(life, episode, recoveredOn) };
}

/** The day on which the bedrijfsarts held a sick employee recovered, else the day of the request. */
function claimedOn(claim: Claim, known: readonly RecordedFact[], { reportedOn }: Episode): PlainDate {
  const held = known.findLast(
    (fact) => fact.type === 'oordeel' && fact.about === 'hersteld' && fact.value && fact.on >= reportedOn,
  );
  return dayOf(held ?? claim);
}

/** Recovered on the first sick day itself is no sickness at all (S-06). */
function recovered(life: Life, episode: Episode, recoveredOn: PlainDate): Life {
  const others = life.episodes.filter((other) => other !== episode);
  if (recoveredOn <= episode.first)
    return { ...life, episodes: others, withdrawn: [...life.withdrawn, { ...episode, withdrawnOn: recoveredOn }] };
  return { ...life, episodes: [...others, { ...episode, last: addDays(recoveredOn, -1) }] };
}

/** Sick on and on; a relapse was then part of the same sickness. */
function neverRecovered(life: Life, episode: Episode): Life {
  const i = life.episodes.indexOf(episode);
  const last = life.episodes[i + 1]?.last ?? null;
  return { ...life, episodes: [...life.episodes.slice(0, i), { ...episode, last }, ...life.episodes.slice(i + 2)] };
}

/** What is disputed and which of the two the plan follows, in Dutch. */
export function disputeInWords({ onRecord, recoveredOn }: RecoveryDispute): string[] {
  const day = inDutch(recoveredOn);
  return [
    onRecord === 'hersteld'
      ? `Het herstel per ${day} is betwist; het plan volgt de herstelmelding. Dit geldt als het oordeel is dat de werknemer niet hersteld was.`
      : `Of de werknemer per ${day} hersteld is, is betwist; het plan volgt de ziekmelding. Dit geldt als het oordeel is dat de werknemer hersteld is.`,
    'Geen termijn wordt door het geschil opgeschort.',
  ];
}
