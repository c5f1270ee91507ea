import { addDays, earliest, type PlainDate } from '../calendar/plain-date';
import { dayOf, type FactType, inOrder, type RecordedFact } from './facts';

/** One spell of sickness: from the first sick day to the day before recovery. */
export type Episode = {
  /** Id of the ziekmelding that opened it. */
  id: string;
  first: PlainDate;
  /** Last sick day; null while it lasts. */
  last: PlainDate | null;
  reportedOn: PlainDate;
};

/** Pregnancy and maternity leave (WAZO): `until` is its last day. */
export type Leave = { from: PlainDate; until: PlainDate; sameCause: boolean | null };

/** Something real life produced that a person has to look at. */
export type Contradiction = { factId: string; text: string };

/** What the known facts say of sickness and leave, before any law is applied. */
export type Life = {
  asOf: PlainDate;
  /** Facts known on `asOf`, in the order in which they count. */
  facts: readonly RecordedFact[];
  episodes: readonly Episode[];
  withdrawn: readonly Episode[];
  leaves: readonly Leave[];
  contradictions: readonly Contradiction[];
  diedOn: PlainDate | null;
  /** Last day of the employment, when its end is known. */
  employmentLastDay: PlainDate | null;
};

type Draft = { episodes: Episode[]; withdrawn: Episode[]; contradictions: Contradiction[] };

const lastOf = (draft: Draft) => draft.episodes.at(-1);

function withdraw(draft: Draft, episode: Episode): void {
  draft.episodes = draft.episodes.filter((e) => e !== episode);
  draft.withdrawn.push(episode);
}

function close(draft: Draft, episode: Episode, recoveredOn: PlainDate): void {
  // Recovered on the first sick day itself: no day was missed, so it was never an episode (S-06).
  if (recoveredOn <= episode.first) withdraw(draft, episode);
  else episode.last = addDays(recoveredOn, -1);
}

/** How each fact changes the episodes. Facts that are not named here leave them as they are. */
const FOLD: { [T in FactType]?: (draft: Draft, fact: RecordedFact<T>) => void } = {
  ziekmelding(draft, fact) {
    const running = lastOf(draft);
    if (running && running.last === null) {
      if (!fact.recoveredBefore) {
        draft.contradictions.push({ factId: fact.id, text: 'ziekmelding terwijl de werknemer al ziek is' });
        return;
      }
      close(draft, running, fact.recoveredBefore);
    }
    draft.episodes.push({ id: fact.id, first: fact.firstSickDay, last: null, reportedOn: fact.on });
  },
  herstelmelding(draft, fact) {
    const running = lastOf(draft);
    if (running && running.last === null && fact.recoveredOn >= running.first) close(draft, running, fact.recoveredOn);
    else
      draft.contradictions.push({
        factId: fact.id,
        text: `herstel per ${fact.recoveredOn} past niet op het verzuim zoals het nu bekend is`,
      });
  },
  'correctie-eerste-ziektedag'(draft, fact) {
    const episode = lastOf(draft);
    if (episode) episode.first = fact.firstSickDay;
  },
  'correctie-hersteldatum'(draft, fact) {
    const episode = draft.episodes.findLast((e) => e.last !== null);
    if (episode) close(draft, episode, fact.recoveredOn);
  },
  intrekking(draft, fact) {
    const episode = fact.firstSickDay
      ? draft.episodes.findLast((e) => e.first === fact.firstSickDay)
      : lastOf(draft);
    if (episode) withdraw(draft, episode);
  },
  'intrekking-herstel'(draft) {
    const episode = lastOf(draft);
    if (episode) episode.last = null;
  },
};

function leavesOf(facts: readonly RecordedFact[]): Leave[] {
  const byStart = new Map<PlainDate, Leave>();
  for (const fact of facts) {
    if (fact.type === 'zwangerschapsverlof')
      byStart.set(fact.from, { from: fact.from, until: fact.until, sameCause: fact.sameCause ?? null });
    // The judgement of the bedrijfsarts is about the latest leave.
    else if (fact.type === 'oordeel' && fact.about === 'zelfde-oorzaak') {
      const leave = [...byStart.values()].at(-1);
      if (leave) leave.sameCause = fact.value;
    }
  }
  return [...byStart.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * Folds the facts known on `asOf` into episodes and leave. Never throws: what does not fit is a contradiction.
 * A fact known later is not used.
 */
export function lifeOf(options: {
  facts: readonly RecordedFact[];
  asOf: PlainDate;
  /** End of a fixed-term employment, from the contract. */
  employmentEnd: PlainDate | null;
}): Life {
  const facts = inOrder(options.facts.filter((fact) => fact.on <= options.asOf));
  const draft: Draft = { episodes: [], withdrawn: [], contradictions: [] };
  for (const fact of facts) (FOLD[fact.type] as ((d: Draft, f: RecordedFact) => void) | undefined)?.(draft, fact);
  const leaves = leavesOf(facts);
  const death = facts.findLast((fact) => fact.type === 'overlijden');
  const leaving = facts.findLast((fact) => fact.type === 'einde-dienstverband');
  const diedOn = death ? death.date : null;
  const ends = [leaving ? leaving.lastDay : options.employmentEnd, diedOn].filter((day) => day !== null);
  return {
    asOf: options.asOf,
    facts,
    episodes: [...draft.episodes].sort((a, b) => (a.first < b.first ? -1 : 1)),
    withdrawn: draft.withdrawn,
    leaves,
    contradictions: draft.contradictions,
    diedOn,
    employmentLastDay: ends.length > 0 ? earliest(...(ends as [PlainDate, ...PlainDate[]])) : null,
  };
}

/** Facts of one type that took place from `from` up to and including `until`, in order. */
export function factsOf<T extends FactType>(
  life: Pick<Life, 'facts'>,
  type: T,
  window: { from: PlainDate; until: PlainDate | null },
): RecordedFact<T>[] {
  return life.facts.filter(
    (fact) =>
      fact.type === type && dayOf(fact) >= window.from && (window.until === null || dayOf(fact) <= window.until),
  ) as RecordedFact<T>[];
}
