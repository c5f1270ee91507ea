import { addDays, inDutch, type PlainDate } from '../calendar/plain-date';
import { dayOf, type FactType, inOrder, type RecordedFact } from './facts';

/** A change of the first sick day of an episode. */
export type Correction = { on: PlainDate; from: PlainDate; to: PlainDate };

/** One spell of sickness: from the first sick day to the day before recovery. */
export type Episode = {
  /** Id of the ziekmelding that opened it. */
  id: string;
  first: PlainDate;
  /** Last sick day; null while it lasts. */
  last: PlainDate | null;
  reportedOn: PlainDate;
  report: RecordedFact<'ziekmelding'>;
  corrections: readonly Correction[];
};

/** A report that turned out to be of no sickness, and when that became known (S-06). */
export type Withdrawn = Episode & { withdrawnOn: PlainDate };

/** Pregnancy and maternity leave (WAZO): `until` is its last day. */
export type Leave = {
  from: PlainDate;
  until: PlainDate;
  /** Judgement of the bedrijfsarts on the sickness before and after; null until it is given. */
  sameCause: boolean | null;
  /** Decision of a person on leave that does not directly adjoin the sickness; null until it is given. */
  aggregate: boolean | null;
};

/** Holiday during sickness: `until` is its last day. */
export type Vakantie = { from: PlainDate; until: PlainDate };

/** Something real life produced that a person has to look at. */
export type Contradiction = { factId: string; text: string };

/** What the known facts say of sickness and leave, before any law is applied. */
export type Life = {
  asOf: PlainDate;
  /** Facts known on `asOf`, in the order in which they count. */
  facts: readonly RecordedFact[];
  episodes: readonly Episode[];
  withdrawn: readonly Withdrawn[];
  leaves: readonly Leave[];
  /** Holidays told so far; they change neither episodes nor terms. */
  vakanties: readonly Vakantie[];
  contradictions: readonly Contradiction[];
  diedOn: PlainDate | null;
  /** Last day of the employment, when its end is known; death is apart. */
  employmentLastDay: PlainDate | null;
};

type Draft = {
  episodes: Episode[];
  withdrawn: Withdrawn[];
  contradictions: Contradiction[];
  /** Recoveries reported on the day of the ziekmelding that they belong to. */
  early: RecordedFact<'herstelmelding'>[];
};

const lastOf = (draft: Draft) => draft.episodes.at(-1);

function contradict(draft: Draft, fact: RecordedFact, text: string): void {
  draft.contradictions.push({ factId: fact.id, text });
}

function withdraw(draft: Draft, episode: Episode, withdrawnOn: PlainDate): void {
  draft.episodes = draft.episodes.filter((e) => e !== episode);
  draft.withdrawn.push({ ...episode, withdrawnOn });
}

function close(draft: Draft, episode: Episode, recoveredOn: PlainDate, on: PlainDate): void {
  // Recovered on the first sick day itself: no day was missed, so it was never an episode (S-06).
  if (recoveredOn <= episode.first) withdraw(draft, episode, on);
  else episode.last = addDays(recoveredOn, -1);
}

/** A recovery without an open episode may belong to a ziekmelding of the same day that still follows. */
function answerEarly(draft: Draft, episode: Episode): void {
  const fits = draft.early.find((fact) => fact.on === episode.reportedOn && fact.recoveredOn >= episode.first);
  if (!fits) return;
  draft.early = draft.early.filter((fact) => fact !== fits);
  close(draft, episode, fits.recoveredOn, fits.on);
}

/** Outcomes of a deskundigenoordeel about `hersteld` that say whether the employee is. */
const FOUND_BY_UWV: Readonly<Record<string, boolean>> = { hersteld: true, 'niet-hersteld': false };

/** A judgement on recovery that differs from what is on record changes nothing by itself: a person has to act. */
function compareWithRecord(draft: Draft, fact: RecordedFact, recovered: boolean, judge: string): void {
  const sick = lastOf(draft)?.last === null;
  if (sick !== recovered) return;
  const orAsk = fact.type === 'oordeel' ? ', of vraag een deskundigenoordeel' : '';
  contradict(
    draft,
    fact,
    sick
      ? `${judge} acht de werknemer hersteld, maar er is geen herstelmelding: meld herstel${orAsk}`
      : `${judge} acht de werknemer niet hersteld, maar herstel is gemeld: trek de herstelmelding in${orAsk}`,
  );
}

/** How each fact changes the episodes. Facts that are not named here leave them as they are. */
const FOLD: { [T in FactType]?: (draft: Draft, fact: RecordedFact<T>) => void } = {
  ziekmelding(draft, fact) {
    const running = lastOf(draft);
    if (running && running.last === null) {
      if (!fact.recoveredBefore) return contradict(draft, fact, 'ziekmelding terwijl de werknemer al ziek is');
      close(draft, running, fact.recoveredBefore, fact.on);
    }
    const episode = { id: fact.id, first: fact.firstSickDay, last: null, reportedOn: fact.on, report: fact };
    draft.episodes.push({ ...episode, corrections: [] });
    answerEarly(draft, lastOf(draft) as Episode);
  },
  herstelmelding(draft, fact) {
    const running = lastOf(draft);
    if (running && running.last === null && fact.recoveredOn >= running.first)
      close(draft, running, fact.recoveredOn, fact.on);
    else if (!draft.episodes.some((e) => e.last !== null && addDays(e.last, 1) === fact.recoveredOn))
      draft.early.push(fact);
  },
  'correctie-eerste-ziektedag'(draft, fact) {
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
  'correctie-hersteldatum'(draft, fact) {
    const episode = draft.episodes.findLast((e) => e.last !== null);
    if (episode) close(draft, episode, fact.recoveredOn, fact.on);
  },
  intrekking(draft, fact) {
    const episode = fact.firstSickDay ? draft.episodes.findLast((e) => e.first === fact.firstSickDay) : lastOf(draft);
    if (episode) withdraw(draft, episode, fact.on);
  },
  'intrekking-herstel'(draft) {
    const episode = lastOf(draft);
    if (episode) episode.last = null;
  },
  oordeel(draft, fact) {
    if (fact.about === 'hersteld') compareWithRecord(draft, fact, fact.value, 'de bedrijfsarts');
  },
  deskundigenoordeel(draft, fact) {
    const recovered = fact.about === 'hersteld' && fact.outcome ? FOUND_BY_UWV[fact.outcome] : undefined;
    if (recovered !== undefined) compareWithRecord(draft, fact, recovered, 'UWV');
  },
};

/** A correction this many days after the report changes terms that people already worked with. */
const LATE_CORRECTION_DAYS = 42;

function leavesOf(facts: readonly RecordedFact[]): Leave[] {
  const byStart = new Map<PlainDate, Leave>();
  for (const fact of facts) {
    if (fact.type === 'zwangerschapsverlof')
      byStart.set(fact.from, {
        from: fact.from,
        until: fact.until,
        sameCause: fact.sameCause ?? null,
        aggregate: byStart.get(fact.from)?.aggregate ?? null,
      });
    // The judgement is about the latest leave; the computation uses the one of the two that it asks for.
    else if (fact.type === 'oordeel' && fact.about === 'zelfde-oorzaak') {
      const leave = [...byStart.values()].at(-1);
      if (leave) Object.assign(leave, { sameCause: fact.value, aggregate: fact.value });
    }
  }
  return [...byStart.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** A holiday told again with the same first day takes the place of the earlier word. */
function vakantiesOf(facts: readonly RecordedFact[]): Vakantie[] {
  const byStart = new Map<PlainDate, Vakantie>();
  for (const fact of facts)
    if (fact.type === 'vakantie') byStart.set(fact.from, { from: fact.from, until: fact.until });
  return [...byStart.values()];
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
  const draft: Draft = { episodes: [], withdrawn: [], contradictions: [], early: [] };
  for (const fact of facts) (FOLD[fact.type] as ((d: Draft, f: RecordedFact) => void) | undefined)?.(draft, fact);
  for (const fact of draft.early)
    contradict(draft, fact, `herstel per ${inDutch(fact.recoveredOn)} past niet op het verzuim zoals het nu bekend is`);
  const death = facts.findLast((fact) => fact.type === 'overlijden');
  const leaving = facts.findLast((fact) => fact.type === 'einde-dienstverband');
  return {
    asOf: options.asOf,
    facts,
    episodes: [...draft.episodes].sort((a, b) => (a.first < b.first ? -1 : 1)),
    withdrawn: draft.withdrawn,
    leaves: leavesOf(facts),
    vakanties: vakantiesOf(facts),
    contradictions: draft.contradictions,
    diedOn: death ? death.date : null,
    employmentLastDay: leaving ? leaving.lastDay : options.employmentEnd,
  };
}

/** Whether a fact took place from `from` up to and including `until`. */
export function tookPlaceIn(fact: RecordedFact, window: { from: PlainDate; until: PlainDate | null }): boolean {
  const day = dayOf(fact);
  return day >= window.from && (window.until === null || day <= window.until);
}
